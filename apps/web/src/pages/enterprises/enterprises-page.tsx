import { type TableColumnsType, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { DataTable } from '../../parts/data-table';
import { CreditCode } from '../../parts/credit-code';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { Light, type LightColour } from '../../parts/light';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { usePages } from '../../parts/use-pages';
import { EnterpriseFilters, type Filters } from './filters';

type Row = Schemas['EnterpriseRowResponseDto'];

function useColumns(): TableColumnsType<Row> {
  const { t } = useTranslation();
  return [
    {
      title: t('enterprise.name'),
      render: (_, row) => (
        <>
          <Link to={`/enterprises/${row.creditCode}`}>{row.name}</Link>
          <br />
          <CreditCode code={row.creditCode} />
        </>
      ),
    },
    { title: t('enterprise.tier'), render: (_, row) => <TierName tier={row.tier} /> },
    {
      title: t('enterprise.titles'),
      responsive: ['lg'],
      render: (_, row) =>
        row.titles.map(({ code, validTo }) => (
          <Tag key={code}>
            <TierName tier={code} /> {validTo ? `${t('enterprise.validTo')} ${validTo}` : null}
          </Tag>
        )),
    },
    { title: t('enterprise.region'), dataIndex: 'regionCode', responsive: ['xl'] },
    { title: t('enterprise.industry'), dataIndex: 'industryCode', responsive: ['xl'] },
    { title: t('enterprise.light'), render: (_, row) => <Light light={row.dueOn ? row.light : null} /> },
    { title: t('task.due'), responsive: ['md'], render: (_, row) => <Day on={row.dueOn} /> },
  ];
}

/** The directory: filters in the address, so that a view can be sent to somebody else. */
export function EnterprisesPage() {
  const { t } = useTranslation();
  const columns = useColumns();
  const [search, setSearch] = useSearchParams();
  const filters: Filters = {
    q: search.get('q') ?? '',
    tier: search.get('tier') ?? '',
    light: search.get('light') ?? '',
  };
  const light = (filters.light || undefined) as LightColour | undefined;
  const firms = usePages(['enterprises', filters], (cursor) =>
    ask(() =>
      client.GET('/api/v1/enterprises', {
        params: { query: { q: filters.q || undefined, tier: filters.tier || undefined, light, cursor } },
      }),
    ),
  );
  const change = (changed: Partial<Filters>): void => {
    const next = Object.entries({ ...filters, ...changed }).filter(([, value]) => value !== '');
    setSearch(Object.fromEntries(next));
  };
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('nav.enterprises')}
      </Typography.Title>
      <EnterpriseFilters filters={filters} onChange={change} />
      {firms.error && <ProblemAlert error={firms.error} onRetry={firms.readAgain} />}
      <DataTable<Row>
        label={t('nav.enterprises')}
        rowKey="creditCode"
        columns={columns}
        dataSource={firms.items}
        loading={firms.isLoading}
        size="middle"
        locale={{ emptyText: <Empty why={t('enterprise.empty')} next={t('enterprise.emptyHint')} /> }}
      />
      <ListFoot
        total={firms.total}
        hasMore={firms.hasMore}
        isReadingMore={firms.isReadingMore}
        onMore={firms.readMore}
      />
    </>
  );
}
