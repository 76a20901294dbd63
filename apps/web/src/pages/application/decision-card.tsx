import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Term } from '../../glossary/term';
import { Day } from '../../parts/day';
import { useSeatName } from '../../parts/rules/use-open-point';
import { Grounds } from './grounds';
import { Remedies } from './remedies';
import type { Application } from './types';
import './texts';

type Decision = Application['decisions'][number];

const COLOURS: Readonly<Record<string, string>> = { recommend: 'success', refuse: 'error', return: 'warning' };

function OneDecision({ decision, ruleSetId }: { readonly decision: Decision; readonly ruleSetId: string }) {
  const { t } = useTranslation(['texts', 'application']);
  const seatOf = useSeatName();
  const decisions: Readonly<Record<string, string>> = t('choice.decision', { returnObjects: true });
  const deciders: Readonly<Record<string, string>> = t('choice.decidedBy', { returnObjects: true });
  const steps: Readonly<Record<string, string>> = t('stepKind', { returnObjects: true });
  const { returnTo, minutesNo, overrules, grounds } = decision;
  return (
    <li className="item">
      <strong>
        <Tag color={COLOURS[decision.decision] ?? 'default'}>{decisions[decision.decision] ?? decision.decision}</Tag>
      </strong>
      <span>
        <Day on={decision.at} /> · {deciders[decision.decidedBy] ?? decision.decidedBy}
        {minutesNo && ` · ${t('application:minutesNo', { no: minutesNo })}`}
        {returnTo && ` · ${t('application:returnedTo', { step: steps[returnTo] ?? returnTo })}`}
      </span>
      {decision.reason && <p dir="auto">{decision.reason}</p>}
      <Grounds grounds={grounds} ruleSetId={ruleSetId} />
      {overrules.length > 0 && (
        <>
          <h4>{t('application:overruled')}</h4>
          <ul>
            {overrules.map(({ seat, reason }) => (
              <li key={seat} dir="auto">
                {seatOf(seat)}：{reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </li>
  );
}

/** What the county decided, with its reason, its grounds, and what the firm said or asked against it. */
export function DecisionCard({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const { decisions, ruleSetId, hearing, refusalReview, reopenings, closing } = application;
  if (decisions.length + reopenings.length === 0 && !hearing && !refusalReview && !closing) return null;
  const endings: Readonly<Record<string, string>> = t('choice.caseStatus', { returnObjects: true });
  return (
    <Card title={<Term of="decision">{t('application:decision')}</Term>}>
      <ul className="plain">
        {decisions.map((decision) => (
          <OneDecision key={decision.at} decision={decision} ruleSetId={ruleSetId} />
        ))}
      </ul>
      <Remedies application={application} />
      {closing && (
        <p>
          <strong>{t('application:closed')}</strong> {endings[closing.status] ?? closing.status} ·{' '}
          <Day on={closing.at} />
          {closing.reason && <span dir="auto"> · {closing.reason}</span>}
        </p>
      )}
    </Card>
  );
}
