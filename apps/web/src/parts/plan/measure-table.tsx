import { type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { usePerson } from '../../session/session';
import { DataTable } from '../data-table';
import { Empty } from '../empty';
import { useWords } from '../language';
import { PartyName } from '../party-name';
import { useCriteria } from '../rules/use-criteria';
import { MeasureLead } from './measure-lead';
import './texts';

type Measure = Schemas['MeasureResponseDto'];

function More({ measure: { papers, note, doesNotCount = [] } }: { readonly measure: Measure }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const words = useWords();
  const said = words(note);
  if (papers.length === 0 && !said && doesNotCount.length === 0) return null;
  return (
    <details>
      <summary>{t('rungPlan:more')}</summary>
      {papers.length > 0 && (
        <p>
          {t('rungPlan:papers')}：{papers.map(words).join('；')}
        </p>
      )}
      {said && <p>{said}</p>}
      {doesNotCount.length > 0 && (
        <p className="late">
          {t('rungPlan:notCount')}：{doesNotCount.map(words).join('；')}
        </p>
      )}
    </details>
  );
}

function Owner({ of: { ownerRole, ownerDepartment } }: { readonly of: Measure }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const { creditCode } = usePerson();
  if (ownerRole === 'enterprise' && creditCode) return <Tag color="warning">{t('rungPlan:yours')}</Tag>;
  return <PartyName role={ownerRole} department={ownerDepartment} />;
}

function Effort({ of }: { readonly of: Measure }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const words = useWords();
  if (!of.effort) return <>—</>;
  const weights: Readonly<Record<string, string>> = t('rungPlan:weights', { returnObjects: true });
  return (
    <>
      {weights[of.effort.weight] ?? of.effort.weight}
      <div className="aside">{words(of.effort.reason)}</div>
    </>
  );
}

/** Measure by measure: what it closes, whose it is, how long it takes and what it costs the firm. */
export function MeasureTable({ plan }: { readonly plan: Schemas['PlanResponseDto'] }) {
  const { t } = useTranslation(['texts', 'rungPlan']);
  const words = useWords();
  const nameOf = useCriteria(plan.ruleSetId);
  const columns: TableColumnsType<Measure> = [
    {
      title: t('rungPlan:measure'),
      render: (_, measure) => {
        const closes = measure.criteria ?? (measure.criterionId ? [measure.criterionId] : []);
        return (
          <>
            <strong>{words(measure.title)}</strong>
            {closes.length > 0 && (
              <div className="aside">{t('rungPlan:settles', { what: closes.map(nameOf).join('、') })}</div>
            )}
            <div className="narrow-only">
              <Owner of={measure} /> · <MeasureLead measure={measure} />
            </div>
            <More measure={measure} />
          </>
        );
      },
    },
    { title: t('rungPlan:owner'), responsive: ['md'], render: (_, measure) => <Owner of={measure} /> },
    { title: t('rungPlan:lead'), responsive: ['md'], render: (_, measure) => <MeasureLead measure={measure} /> },
    { title: t('rungPlan:effort'), responsive: ['md'], render: (_, measure) => <Effort of={measure} /> },
  ];
  return (
    <DataTable<Measure>
      label={t('rungPlan:measures')}
      rowKey="id"
      columns={columns}
      dataSource={plan.measures}
      locale={{ emptyText: <Empty why={t('rungPlan:noMeasures')} next={t('rungPlan:noMeasuresHint')} /> }}
    />
  );
}
