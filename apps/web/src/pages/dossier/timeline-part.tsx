import { DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { EventLine } from './event-line';

const KINDS = ['enterprise', 'cultivation', 'application', 'notice'] as const;
const ACTORS = ['person', 'workflow', 'public', 'system'] as const;

interface Filter {
  readonly aggregateType?: (typeof KINDS)[number];
  readonly actorKind?: (typeof ACTORS)[number];
  readonly from?: string;
  readonly to?: string;
}

/** Everything that happened to a firm, a line each. */
export function TimelinePart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation('dossier');
  const [filter, setFilter] = useState<Filter>({});
  const pages = usePages(['dossier', creditCode, filter], (cursor) =>
    ask(() =>
      client.GET('/api/v1/dossiers/{creditCode}/timeline', {
        params: { path: { creditCode }, query: { ...filter, cursor, limit: 100 } },
      }),
    ),
  );
  const change = (changed: Filter): void => setFilter({ ...filter, ...changed });
  return (
    <>
      <div className="filters" role="search">
        <Select
          allowClear
          className="filter"
          aria-label={t('thing')}
          placeholder={t('thing')}
          onChange={(aggregateType?: (typeof KINDS)[number]) => change({ aggregateType })}
          options={KINDS.map((value) => ({ value, label: t(`things.${value}`) }))}
        />
        <Select
          allowClear
          className="filter"
          aria-label={t('actor')}
          placeholder={t('actor')}
          onChange={(actorKind?: (typeof ACTORS)[number]) => change({ actorKind })}
          options={ACTORS.map((value) => ({ value, label: t(`actors.${value}`) }))}
        />
        <DatePicker.RangePicker
          aria-label={t('period')}
          value={[filter.from ? dayjs(filter.from) : null, filter.to ? dayjs(filter.to) : null]}
          allowEmpty
          onChange={(days) => change({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
        />
      </div>
      {pages.error && <ProblemAlert error={pages.error} onRetry={pages.readAgain} />}
      {pages.isLoading && <Loading />}
      {!pages.isLoading && !pages.error && pages.items.length === 0 && <Empty why={t('empty')} next={t('emptyHint')} />}
      <ol className="plain events">
        {pages.items.map((entry) => (
          <li key={entry.id} className="item" data-row tabIndex={-1}>
            <EventLine entry={entry} />
          </li>
        ))}
      </ol>
      <ListFoot
        total={pages.total}
        hasMore={pages.hasMore}
        isReadingMore={pages.isReadingMore}
        onMore={pages.readMore}
      />
    </>
  );
}
