import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Term } from '../../glossary/term';
import { CreditCode } from '../../parts/credit-code';
import { Day } from '../../parts/day';
import { useSession } from '../../session/session';
import type { Application } from './types';
import { UpperEvents } from './upper-events';
import './texts';

type Receipt = NonNullable<Application['platform']['filed']>;

function PlatformReceipt({ kind, of }: { readonly kind: 'filed' | 'audited'; readonly of: Receipt | null }) {
  const { t } = useTranslation(['texts', 'application']);
  return (
    <li className="item">
      <strong>{t(`choice.platformKind.${kind}`)}</strong>
      {!of && <span className="aside">{t('application:notYet')}</span>}
      {of && (
        <span>
          {t('application:receiptNo')} <CreditCode code={of.receiptNo} /> · <Day on={of.on} />{' '}
          {of.documentId && (
            <a href={`/api/v1/documents/${of.documentId}/content`} target="_blank" rel="noreferrer">
              {t('application:receiptPaper')}
            </a>
          )}
        </span>
      )}
    </li>
  );
}

/** What goes on outside the bureau: the public notice, the national platform, the upper levels. */
export function OutsideCard({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const { may } = useSession();
  const { noticeId, platform, upperEvents, steps } = application;
  const isFiled =
    platform.filed !== null || platform.audited !== null || steps.some(({ kind }) => kind.startsWith('platform'));
  if (!noticeId && !isFiled && upperEvents.length === 0) return null;
  return (
    <Card title={t('application:outside')}>
      <ul className="plain">
        {noticeId && (
          <li className="item">
            <strong>
              <Term of="notice">{t('application:notice')}</Term>
            </strong>
            <span>
              {may('notice.read') && <Link to={`/notices/${noticeId}`}>{t('application:openNotice')}</Link>}{' '}
              <a href={`/notices/${noticeId}`} target="_blank" rel="noreferrer">
                {t('application:publicPage')}
              </a>
            </span>
          </li>
        )}
        {isFiled && <PlatformReceipt kind="filed" of={platform.filed} />}
        {isFiled && <PlatformReceipt kind="audited" of={platform.audited} />}
      </ul>
      {upperEvents.length > 0 && (
        <>
          <h3>
            {t('application:upper')} <Tag>{upperEvents.length}</Tag>
          </h3>
          <UpperEvents events={upperEvents} />
        </>
      )}
    </Card>
  );
}
