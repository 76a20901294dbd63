import { Button, Checkbox } from 'antd';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { usePages } from '../../parts/use-pages';
import { useSession } from '../../session/session';
import { TaskCard } from './task-card';
import './texts';

const UrgeMany = lazy(async () => ({ default: (await import('./urge-many')).UrgeMany }));

type Task = Schemas['TaskResponseDto'];

/** What waits for somebody else in the branch; those who may remind choose whom. */
export function WaitingForOthers() {
  const { t } = useTranslation(['texts', 'inbox']);
  const { may } = useSession();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Task>>(new Map());
  const [isUrging, setUrging] = useState(false);
  const tasks = usePages(['tasks', 'others'], (cursor) =>
    ask(() => client.GET('/api/v1/tasks', { params: { query: { scope: 'others', cursor } } })),
  );
  const choose = (task: Task): void =>
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(task.id)) next.set(task.id, task);
      return next;
    });
  if (tasks.error) return <ProblemAlert error={tasks.error} onRetry={tasks.readAgain} />;
  if (tasks.isLoading) return <Loading />;
  if (tasks.items.length === 0) return <Empty why={t('inbox:emptyOthers')} next={t('inbox:emptyHint')} />;
  return (
    <>
      {chosen.size > 0 && (
        <div className="bulk-bar" role="status">
          {t('inbox:selected', { count: chosen.size })}
          <Button type="primary" onClick={() => setUrging(true)}>
            {t('inbox:urgeMany')}
          </Button>
          <Button onClick={() => setChosen(new Map())}>{t('list.clearSelection')}</Button>
        </div>
      )}
      <ul className="cards">
        {tasks.items.map((task) => (
          <TaskCard
            key={task.id}
            task={task}
            showsAssignee
            extra={
              may('task.urge') && (
                <Checkbox
                  checked={chosen.has(task.id)}
                  onChange={() => choose(task)}
                  aria-label={`${t('inbox:urge')} ${task.title} ${task.enterprise.name}`}
                />
              )
            }
          />
        ))}
      </ul>
      <ListFoot
        total={tasks.total}
        hasMore={tasks.hasMore}
        isReadingMore={tasks.isReadingMore}
        onMore={tasks.readMore}
      />
      <Suspense>
        {isUrging && (
          <UrgeMany
            tasks={[...chosen.values()]}
            onClose={() => {
              setUrging(false);
              setChosen(new Map());
            }}
          />
        )}
      </Suspense>
    </>
  );
}
