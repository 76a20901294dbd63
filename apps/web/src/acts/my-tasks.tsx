import { type QueryKey, useQuery } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import { type Schemas, ask, client } from '../api/client';
import { Due } from '../parts/due';
import { useWords } from '../parts/language';
import { ActForm } from './act-form';
import { CheckItems } from './items/check-items';
import { SubmitItems } from './items/submit-items';

type Task = Schemas['TaskResponseDto'];

interface Props {
  readonly creditCode: string;
  /** The case, cultivation or firm whose tasks are shown. */
  readonly subjectId: string;
  readonly touches: readonly QueryKey[];
}

function TaskForm({ task, touches }: { readonly task: Task; readonly touches: readonly QueryKey[] }) {
  const [act] = task.actions;
  if (!act) return null;
  if (act.name === 'submissions')
    return <SubmitItems act={act} creditCode={task.enterprise.creditCode} touches={touches} />;
  if (act.name === 'checks') return <CheckItems act={act} touches={touches} />;
  return <ActForm act={act} expects={task.expects} touches={touches} />;
}

/** What the reader of this page is asked to do about what it shows, with the form for it. */
export function MyTasks({ creditCode, subjectId, touches }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['tasks', 'of', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/tasks', { params: { query: { enterprise: creditCode } } })),
  });
  const tasks = data?.items.filter(({ subject }) => subject.id === subjectId) ?? [];
  if (tasks.length === 0) return null;
  return (
    <section aria-label={t('act.yours')} className="stack">
      {tasks.map((task) => (
        <Card key={task.id} title={words(task.titles)} extra={<Due on={task.dueOn} left={task.workingDaysLeft} />}>
          <TaskForm task={task} touches={touches} />
        </Card>
      ))}
    </section>
  );
}
