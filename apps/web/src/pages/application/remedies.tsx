import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Term } from '../../glossary/term';
import { Day } from '../../parts/day';
import { Grounds } from './grounds';
import type { Application } from './types';
import './texts';

/** What the firm said about an intended refusal, what it asked against a refusal, and how a decided case was taken up again. */
export function Remedies({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const { hearing, refusalReview, reopenings, ruleSetId } = application;
  const steps: Readonly<Record<string, string>> = t('stepKind', { returnObjects: true });
  const froms: Readonly<Record<string, string>> = t('choice.caseStatus', { returnObjects: true });
  return (
    <ul className="plain">
      {hearing && (
        <li className="item">
          <strong>
            <Term of="hearing">{t('application:hearing')}</Term>{' '}
            <Tag>{t(`application:hearingStatus.${hearing.status}`)}</Tag>
          </strong>
          <span>
            <Day on={hearing.at} />
          </span>
          <p dir="auto">{hearing.reason}</p>
          {hearing.statement && (
            <p dir="auto">
              {t('application:statement')}：{hearing.statement}
            </p>
          )}
          {hearing.status === 'open' && <Grounds grounds={hearing.grounds} ruleSetId={ruleSetId} />}
        </li>
      )}
      {refusalReview && (
        <li className="item">
          <strong>
            <Term of="refusalReview">{t('application:refusalReview')}</Term>{' '}
            <Tag>{t(`application:refusalReviewStatus.${refusalReview.status}`)}</Tag>
          </strong>
          <span>
            <Day on={refusalReview.requestedAt} />
          </span>
          <p dir="auto">{refusalReview.reason}</p>
          {refusalReview.decisionReason && (
            <p dir="auto">
              {t('application:answer')}：{refusalReview.decisionReason}
            </p>
          )}
        </li>
      )}
      {reopenings.map(({ on, from, returnTo, reason }) => (
        <li key={on} className="item">
          <strong>{t('application:reopened')}</strong>
          <span>
            <Day on={on} /> · {froms[from]} → {steps[returnTo] ?? returnTo}
          </span>
          <p dir="auto">{reason}</p>
        </li>
      ))}
    </ul>
  );
}
