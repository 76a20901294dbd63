import { Alert, Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { TierTerm } from '../../glossary/tier-term';
import { BatchName } from '../batch-name';
import { Day } from '../day';
import { useWords } from '../language';
import { MeasureTable } from './measure-table';
import './texts';

type Plan = Schemas['PlanResponseDto'];

function Awards({ of }: { readonly of: NonNullable<Plan['awards']> }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const words = useWords();
  if (of.length === 0) return null;
  return (
    <section aria-label={t('rungPlan:awards')}>
      <h3>{t('rungPlan:awards')}</h3>
      <ul className="plain">
        {of.map(({ clauseId, amount, fictional, text, document, article, validTo }) => (
          <li key={clauseId}>
            <strong>{t('rungPlan:amount', { amount })}</strong> {fictional && <Tag>{t('rungPlan:fictional')}</Tag>}
            {words(text)}
            <div className="aside">
              {document} {article} · {t('rungPlan:until')} <Day on={validTo} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Unreachable({ plan: { feasible, conflicts } }: { readonly plan: Plan }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const words = useWords();
  if (feasible) return null;
  const why = (
    <ul>
      {conflicts.map((conflict) => (
        <li key={conflict.zh}>{words(conflict)}</li>
      ))}
    </ul>
  );
  return <Alert type="warning" showIcon title={t('rungPlan:infeasible')} description={why} />;
}

/** What a firm is asked to take on and a leader to approve: batch, measures, and what published clauses give for it. */
export function RungPlan({ plan }: { readonly plan: Plan }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const { unmet, unknown, manual } = plan.diagnosis;
  const counts = { unmet: unmet.length, unknown: unknown.length, manual: manual.length };
  const facts = [
    { key: 'tier', label: t('rungPlan:forTier'), children: <TierTerm tier={plan.tier} /> },
    {
      key: 'batch',
      label: t('rungPlan:batch'),
      children: plan.batch ? <BatchName id={plan.batch} tier={plan.tier} /> : t('rungPlan:noBatch'),
    },
    { key: 'window', label: t('rungPlan:window'), children: <Day on={plan.windowOpensOn} /> },
    { key: 'cutOff', label: t('rungPlan:cutOff'), children: <Day on={plan.cutOff} /> },
    { key: 'verdict', label: t('rungPlan:verdict'), span: 2, children: t('rungPlan:open', counts) },
  ];
  return (
    <div className="stack">
      <Descriptions size="small" items={facts} column={{ xs: 1, md: 2 }} />
      <Unreachable plan={plan} />
      <MeasureTable plan={plan} />
      <Awards of={plan.awards ?? []} />
    </div>
  );
}
