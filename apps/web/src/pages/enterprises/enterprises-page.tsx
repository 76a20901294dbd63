import { Button, Typography } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { MoreActs } from '../../acts/more-acts';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { LongTable } from '../../parts/long-table';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { useSession } from '../../session/session';
import { type ColumnName, type Row, sortFieldOf, useColumns } from './columns';
import { EnterpriseFilters } from './filters';
import { type EnterpriseQuery, addressOf, queryIn } from './list-query';
import { ListTools } from './list-tools';
import { useChosenColumns } from './use-chosen-columns';
import { useSelection } from './use-selection';
import './texts';

const REGISTER = { name: 'enterprises', method: 'POST', href: '/api/v1/enterprises' } as const;

const NameMany = lazy(async () => ({ default: (await import('./name-many')).NameMany }));

/** The directory: what it is narrowed to and its order stand in the address, so that a view can be sent to somebody else. */
export function EnterprisesPage() {
  const { t } = useTranslation(['texts', 'enterprises']);
  const go = useNavigate();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const query = queryIn(search);
  const { chosen, choose } = useChosenColumns();
  const columns = useColumns(chosen, query.sort);
  const firms = usePages(['enterprises', query], (cursor) =>
    ask(() => client.GET('/api/v1/enterprises', { params: { query: { ...query, cursor } } })),
  );
  const { selected, clear, rowSelection } = useSelection(firms.items);
  // As they were chosen: a firm that is handed over may drop out of the list meanwhile.
  const [handedOver, handOver] = useState<readonly Row[]>([]);
  const change = (changed: Partial<EnterpriseQuery>): void => {
    clear();
    setSearch(addressOf({ ...query, ...changed }));
  };
  const sortBy = (column: ColumnName, order: string | null | undefined): void => {
    const field = sortFieldOf(column);
    change({
      sort: order && field ? (`${order === 'descend' ? '-' : ''}${field}` as EnterpriseQuery['sort']) : undefined,
    });
  };
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('nav.enterprises')}
      </Typography.Title>
      {may('enterprise.register') && (
        <div className="list-tools">
          <MoreActs acts={[REGISTER]} touches={[['enterprises']]} isPlain />
        </div>
      )}
      <EnterpriseFilters query={query} onChange={change} />
      <ListTools
        query={query}
        columns={chosen}
        onColumns={choose}
        onView={(address, names) => {
          setSearch(address);
          choose(names);
        }}
      />
      {query.sort?.endsWith('dueOn') && <p>{t('enterprises:onlyDue')}</p>}
      {selected.length > 0 && (
        <div className="bulk-bar" role="status">
          {t('enterprises:selected', { count: selected.length })}
          <Button type="primary" onClick={() => void go('/launch?step=terms', { state: { firms: selected } })}>
            {t('enterprises:launchMany')}
          </Button>
          {may('caretaker.name') && (
            <Button onClick={() => handOver(firms.items.filter(({ creditCode }) => selected.includes(creditCode)))}>
              {t('enterprises:nameMany')}
            </Button>
          )}
          <Button onClick={clear}>{t('list.clearSelection')}</Button>
        </div>
      )}
      <Suspense>
        {handedOver.length > 0 && (
          <NameMany
            firms={handedOver}
            onClose={() => {
              handOver([]);
              clear();
            }}
          />
        )}
      </Suspense>
      {firms.error && <ProblemAlert error={firms.error} onRetry={firms.readAgain} />}
      <LongTable<Row>
        label={t('nav.enterprises')}
        rowKey="creditCode"
        columns={columns}
        rows={firms.items}
        loading={firms.isLoading}
        size="middle"
        showSorterTooltip={false}
        {...(may('cultivation.launch') ? { rowSelection } : {})}
        onChange={(_page, _filters, sorter) => {
          const { columnKey, order } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter;
          sortBy(columnKey as ColumnName, order);
        }}
        locale={{ emptyText: <Empty why={t('enterprise.empty')} next={t('enterprise.emptyHint')} /> }}
      />
      <ListFoot
        total={firms.total}
        hasMore={firms.hasMore}
        isReadingMore={firms.isReadingMore}
        onMore={firms.readMore}
        isLast
      />
    </>
  );
}
