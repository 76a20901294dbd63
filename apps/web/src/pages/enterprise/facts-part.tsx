import { type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Term } from '../../glossary/term';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ProblemAlert } from '../../parts/problem-alert';
import { type Fact, useFacts } from './use-facts';
import './page-texts';

const NUMBER = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** What is on record of the firm: each value with where it comes from and when it was seen. */
export function FactsPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'firmPage']);
  const { facts, nameOf } = useFacts(creditCode);
  const sources: Readonly<Record<string, string>> = t('firmPage:sources', { returnObjects: true });
  const yes = t('choice.yesNo', { returnObjects: true });
  const said = ({ value, unit }: Fact): string => {
    if (typeof value === 'boolean') return value ? yes.true : yes.false;
    const told = typeof value === 'number' ? NUMBER.format(value) : value;
    return unit ? `${told} ${unit}` : told;
  };
  const columns: TableColumnsType<Fact> = [
    { title: <Term of="indicator">{t('firmPage:indicator')}</Term>, render: (_, { code }) => nameOf(code) },
    { title: t('firmPage:period'), dataIndex: 'period' },
    { title: t('firmPage:value'), align: 'end', render: (_, fact) => said(fact) },
    {
      title: <Term of="source">{t('firmPage:source')}</Term>,
      render: (_, { source }) => <Tag>{sources[source] ?? source}</Tag>,
    },
    { title: t('firmPage:observed'), render: (_, { observedAt }) => <Day on={observedAt} /> },
    {
      title: t('firmPage:evidence'),
      render: (_, { evidenceDocumentId }) =>
        evidenceDocumentId ? (
          <a href={`/api/v1/documents/${evidenceDocumentId}/content`} target="_blank" rel="noreferrer">
            {t('firmPage:evidence')}
          </a>
        ) : (
          '—'
        ),
    },
  ];
  if (facts.error) return <ProblemAlert error={facts.error} onRetry={() => void facts.refetch()} />;
  return (
    <DataTable<Fact>
      label={t('firmPage:facts')}
      rowKey={({ code, period, source }) => `${code} ${period} ${source}`}
      columns={columns}
      dataSource={facts.data?.items ?? []}
      loading={facts.isLoading}
      locale={{ emptyText: <Empty why={t('firmPage:noFacts')} next={t('firmPage:noFactsHint')} /> }}
    />
  );
}
