import { Segmented, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { TaskCard } from './task-card';
import './texts';

const STATES = ['open', 'overdue'] as const;

/** Everything that waits for whoever is logged in, the most urgent first. */
export function InboxPage() {
  const { t } = useTranslation(['texts', 'inbox']);
  const [search, setSearch] = useSearchParams();
  const state = STATES.find((known) => known === search.get('state')) ?? 'open';
  const tasks = usePages(['tasks', state], (cursor) =>
    ask(() => client.GET('/api/v1/tasks', { params: { query: { state, cursor } } })),
  );
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('nav.inbox')}
      </Typography.Title>
      <Segmented
        className="page-tabs"
        value={state}
        onChange={(chosen) => setSearch(chosen === 'open' ? {} : { state: chosen })}
        options={[
          { value: 'open', label: t('list.all') },
          { value: 'overdue', label: t('task.overdue') },
        ]}
      />
      {tasks.error && <ProblemAlert error={tasks.error} onRetry={tasks.readAgain} />}
      {tasks.isLoading && <Loading />}
      {!tasks.isLoading && !tasks.error && tasks.items.length === 0 && (
        <Empty why={t('inbox:empty')} next={t('inbox:emptyHint')} />
      )}
      <ul className="cards">
        {tasks.items.map((task) => (
          <TaskCard key={task.id} task={task} />
        ))}
      </ul>
      <ListFoot
        total={tasks.total}
        hasMore={tasks.hasMore}
        isReadingMore={tasks.isReadingMore}
        onMore={tasks.readMore}
      />
    </>
  );
}
