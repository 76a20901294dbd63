import { useTranslation } from 'react-i18next';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { NextSteps } from './next-steps';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { TaskCard } from './task-card';
import './texts';

const STATES = { mine: 'open', soon: 'soon', overdue: 'overdue' } as const;

const WHY = { mine: 'empty', soon: 'emptySoon', overdue: 'emptyOverdue' } as const;

/** What waits for the reader, the earliest due first. */
export function TaskList({ show }: { readonly show: keyof typeof STATES }) {
  const { t } = useTranslation(['texts', 'inbox']);
  const state = STATES[show];
  const tasks = usePages(['tasks', state], (cursor) =>
    ask(() => client.GET('/api/v1/tasks', { params: { query: { state, cursor } } })),
  );
  return (
    <>
      {tasks.error && <ProblemAlert error={tasks.error} onRetry={tasks.readAgain} />}
      {tasks.isLoading && <Loading />}
      {!tasks.isLoading && !tasks.error && tasks.items.length === 0 && (
        <Empty why={t(`inbox:${WHY[show]}`)} next={t('inbox:emptyHint')}>
          {show === 'mine' && <NextSteps />}
        </Empty>
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
