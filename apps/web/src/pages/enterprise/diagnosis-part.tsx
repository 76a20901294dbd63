import { useQuery } from '@tanstack/react-query';
import { Alert, Select, type TableColumnsType, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { type Criterion, type DiagnosisRow, rowsOf } from './diagnosis-rows';
import { useShownValue } from './shown-value';
import './diagnosis-texts';

const TIERS = ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

const COLOURS = {
  met: 'success',
  unmet: 'error',
  unknown: 'warning',
  'manual-review': 'processing',
  'not-applicable': 'default',
} as const;

const OVERALL = {
  promising: 'success',
  opportunity: 'processing',
  'needs-data': 'warning',
  'not-met': 'error',
  'not-applicable': 'default',
} as const;

/** A heading of alternatives goes over all columns. */
const overAll = (row: DiagnosisRow): object => ('group' in row ? { colSpan: 4 } : {});
const beside = (row: DiagnosisRow): object => ('group' in row ? { colSpan: 0 } : {});

/** The two verdicts that ask something of somebody say what. */
function Verdict({ verdict }: { readonly verdict: Criterion['verdict'] }) {
  const { t } = useTranslation();
  const word = t(`verdict.${verdict}`);
  if (verdict === 'unknown') return <Term of="unknown">{word}</Term>;
  if (verdict === 'manual-review') return <Term of="manualReview">{word}</Term>;
  return <>{word}</>;
}

function useColumns(): TableColumnsType<DiagnosisRow> {
  const { t } = useTranslation(['texts', 'diagnosis']);
  const words = useWords();
  const { valueOf, requiredOf } = useShownValue();
  const verdictTag = (verdict: Criterion['verdict']): ReactNode => (
    <Tag color={COLOURS[verdict]}>
      <Verdict verdict={verdict} />
    </Tag>
  );
  return [
    {
      title: t('diagnosis:criterion'),
      onCell: overAll,
      render: (_, row) =>
        'group' in row ? (
          <>
            <strong>{words(row.group.title)}</strong> · {t('diagnosis:anyOf')} {verdictTag(row.group.verdict)}
          </>
        ) : (
          <div className={row.isAlternative ? 'alternative' : undefined}>
            <strong>{words(row.criterion.title)}</strong> <small>{row.criterion.id}</small>
            <br />
            <small>
              {row.criterion.clause.document} {row.criterion.clause.article}
            </small>
            {row.criterion.action && !row.isSpared && (
              <div className="next-step">
                {t('diagnosis:action')}：{words(row.criterion.action)}
              </div>
            )}
          </div>
        ),
    },
    {
      title: t('diagnosis:required'),
      responsive: ['md'],
      onCell: beside,
      render: (_, row) => 'criterion' in row && requiredOf(row.criterion),
    },
    {
      title: t('diagnosis:actual'),
      onCell: beside,
      render: (_, row) =>
        'criterion' in row && (
          <>
            {valueOf(row.criterion.actual, row.criterion.unit)}
            <div className="narrow-only">
              {t('diagnosis:required')} {requiredOf(row.criterion)}
            </div>
          </>
        ),
    },
    {
      title: t('diagnosis:verdict'),
      onCell: beside,
      render: (_, row) =>
        'criterion' in row && (row.isSpared ? <Tag>{t('diagnosis:spared')}</Tag> : verdictTag(row.criterion.verdict)),
    },
  ];
}

/** The firm held against a tier, criterion by criterion, each with its clause and what would fix it. */
export function DiagnosisPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'diagnosis']);
  const columns = useColumns();
  const words = useWords();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const tier = TIERS.find((known) => known === search.get('tier')) ?? 'srdi';
  const { data, error, refetch } = useQuery({
    queryKey: ['diagnosis', creditCode, tier],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/enterprises/{creditCode}/diagnosis', { params: { path: { creditCode }, query: { tier } } }),
      ),
  });
  const rules = t('diagnosis:ruleSet', { ruleSet: data?.ruleSetId });
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
            <Term of="diagnosis">{t('diagnosis:overall')}</Term>{' '}
            <Tag color={OVERALL[data.verdict]}>{t(`verdict.${data.verdict}`)}</Tag>
            <small>
              {t('diagnosis:asOf', { asOf: data.asOf })} ·{' '}
              {may('policy.read') ? <Link to={`/policies/${data.ruleSetId}`}>{rules}</Link> : rules} ·{' '}
              {words(data.decidedBy)}
            </small>
          </Typography.Paragraph>
          {data.warnings.map(({ code, message }) => (
            <Alert key={code} type="warning" showIcon title={words(message)} />
          ))}
          <DataTable<DiagnosisRow>
            label={t('enterprise.diagnosis')}
            rowKey="key"
            columns={columns}
            dataSource={rowsOf(data)}
          />
          {data.notes.map((note) => (
            <Typography.Paragraph key={note.zh} type="secondary">
              {words(note)}
            </Typography.Paragraph>
          ))}
        </>
      )}
    </div>
  );
}
