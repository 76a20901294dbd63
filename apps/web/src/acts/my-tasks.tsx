import type { QueryKey } from '@tanstack/react-query';
import { Card } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { Due } from '../parts/due';
import { IfLate } from '../parts/if-late';
import { useWords } from '../parts/language';
import { TaskForm } from './task-form';
import { useMine } from './use-mine';

type Task = Schemas['TaskResponseDto'];

interface Props {
  /** Absent for what belongs to no one firm. */
  readonly creditCode?: string;
  /** The case, cultivation or firm whose tasks are shown. */
  readonly subjectId: string;
  readonly touches: readonly QueryKey[];
  /** Which of them, where not all. */
  readonly isWanted?: (task: Task) => boolean;
}

const everyOne = (): boolean => true;

/** What the reader of this page is asked to do about what it shows, with the form for it. */
export function MyTasks({ creditCode, subjectId, touches, isWanted = everyOne }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const { data } = useMine(creditCode);
  const tasks = data?.items.filter((task) => task.subject.id === subjectId && isWanted(task)) ?? [];
  if (tasks.length === 0) return null;
  return (
    <section aria-label={t('act.yours')} className="stack">
      {tasks.map((task) => (
        <Card key={task.id} title={words(task.titles)} extra={<Due on={task.dueOn} left={task.workingDaysLeft} />}>
          <IfLate ahead={task.ifLate} />
          <TaskForm task={task} touches={touches} />
        </Card>
      ))}
    </section>
  );
}
