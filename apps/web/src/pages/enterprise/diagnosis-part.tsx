import { useQuery } from '@tanstack/react-query';
import { Select, type TableColumnsType, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import './diagnosis-texts';

type Criterion = Schemas['CriterionResponseDto'];

const TIERS = ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

const COLOURS = {
  met: 'success',
  unmet: 'error',
  unknown: 'warning',
  'manual-review': 'processing',
  'not-applicable': 'default',
} as const;

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠', '=': '', held: '' };

type Yes = { readonly true: string; readonly false: string };

function valueOf(value: Criterion['actual'], unit: string | null, yes: Yes): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return value ? yes.true : yes.false;
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, one]) => `${key} ${one ?? '—'}`)
      .join('；');
  return unit ? `${value} ${unit}` : String(value);
}

/** The two verdicts that ask something of somebody say what. */
function Verdict({ verdict }: { readonly verdict: Criterion['verdict'] }) {
  const { t } = useTranslation();
  const word = t(`verdict.${verdict}`);
  if (verdict === 'unknown') return <Term of="unknown">{word}</Term>;
  if (verdict === 'manual-review') return <Term of="manualReview">{word}</Term>;
  return <>{word}</>;
}

function useColumns(): TableColumnsType<Criterion> {
  const { t } = useTranslation(['texts', 'diagnosis']);
  const words = useWords();
  const yes = t('choice.yesNo', { returnObjects: true });
  return [
    {
      title: t('diagnosis:criterion'),
      render: (_, { id, title, clause }) => (
        <>
          <strong>{words(title)}</strong> <small>{id}</small>
          <br />
          <small>
            {clause.document} {clause.article}
          </small>
        </>
      ),
    },
    {
      title: t('diagnosis:required'),
      responsive: ['md'],
      render: (_, { required, unit, op }) => `${op === null ? '' : (SIGNS[op] ?? op)} ${valueOf(required, unit, yes)}`,
    },
    { title: t('diagnosis:actual'), render: (_, { actual, unit }) => valueOf(actual, unit, yes) },
    {
      title: t('diagnosis:verdict'),
      render: (_, { verdict }) => (
        <Tag color={COLOURS[verdict]}>
          <Verdict verdict={verdict} />
        </Tag>
      ),
    },
    { title: t('diagnosis:action'), responsive: ['lg'], render: (_, { action }) => (action ? words(action) : null) },
  ];
}

/** The firm held against a tier, criterion by criterion, each with its clause and what would fix it. */
export function DiagnosisPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'diagnosis']);
  const columns = useColumns();
  const [search, setSearch] = useSearchParams();
  const tier = TIERS.find((known) => known === search.get('tier')) ?? 'srdi';
  const { data, error, refetch } = useQuery({
    queryKey: ['diagnosis', creditCode, tier],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/enterprises/{creditCode}/diagnosis', { params: { path: { creditCode }, query: { tier } } }),
      ),
  });
  return (
    <div className="stack">
      <Select
        aria-label={t('diagnosis:tier')}
        value={tier}
        onChange={(chosen) => setSearch({ part: 'diagnosis', tier: chosen })}
        options={TIERS.map((value) => ({ value, label: t(`tier.${value}`) }))}
        className="filter"
      />
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <Typography.Paragraph>
            <Term of="diagnosis">{t('diagnosis:overall')}</Term>：<Tag>{t(`verdict.${data.verdict}`)}</Tag>
            <small>{t('diagnosis:asOf', { asOf: data.asOf, ruleSet: data.ruleSetId })}</small>
          </Typography.Paragraph>
          <DataTable<Criterion>
            label={t('enterprise.diagnosis')}
            rowKey="id"
            columns={columns}
            dataSource={data.criteria}
          />
        </>
      )}
    </div>
  );
}
