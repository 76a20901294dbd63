import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import './texts';

/** What was imported lately, the latest first; each leads to how it went. */
export function RecentImports() {
  const { t } = useTranslation(['texts', 'imports']);
  const imports = usePages(['imports', 'list'], (cursor) =>
    ask(() => client.GET('/api/v1/imports', { params: { query: { cursor, limit: 10 } } })).then((page) => ({
      ...page,
      items: [...page.items],
    })),
  );
  return (
    <Card title={t('imports:recent')}>
      {imports.error && <ProblemAlert error={imports.error} onRetry={imports.readAgain} />}
      {!imports.isLoading && !imports.error && imports.items.length === 0 && (
        <Empty why={t('imports:none')} next={t('imports:noneHint')} />
      )}
      <ul className="plain">
        {imports.items.map((one) => (
          <li key={one.id} data-row tabIndex={-1}>
            <Link to={`/import?import=${one.id}`}>{one.fileName}</Link> <Tag>{t(`imports:state.${one.state}`)}</Tag>
            {one.dryRun && <Tag color="processing">{t('imports:dryRun')}</Tag>} <Day on={one.requestedAt} />
          </li>
        ))}
      </ul>
      <ListFoot
        total={imports.total}
        hasMore={imports.hasMore}
        isReadingMore={imports.isReadingMore}
        onMore={imports.readMore}
      />
    </Card>
  );
}
