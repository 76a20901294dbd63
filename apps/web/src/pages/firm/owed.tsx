import { useQuery } from '@tanstack/react-query';
import { Card, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { TaskForm } from '../../acts/task-form';
import { ask, client } from '../../api/client';
import { Due } from '../../parts/due';
import { Empty } from '../../parts/empty';
import { IfLate } from '../../parts/if-late';
import { useWords } from '../../parts/language';
import { RungPlan } from '../../parts/plan/rung-plan';
import { ProblemAlert } from '../../parts/problem-alert';
import { useCultivation } from './use-cultivation';

/** Nobody takes on a plan that is not in front of them. */
const ON_PLAN: readonly string[] = ['confirm-willingness', 'approve-plan'];

/** What the firm is asked for, by when, what happens otherwise, and the form for it. */
export function Owed({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'firm']);
  const words = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['tasks', 'of', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/tasks', { params: { query: { enterprise: creditCode } } })),
  });
  const { data: cultivation } = useCultivation(creditCode);
  const touches = [['application'], ['cultivation', creditCode], ['enterprise', creditCode], ['document-request']];
  return (
    <section aria-label={t('firm:owed')} className="stack">
      <h2 className="section-title">
        {t('firm:owed')} {data && <Tag>{t('firm:owedCount', { count: data.items.length })}</Tag>}
      </h2>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty why={t('firm:nothingOwed')} next={t('firm:nothingOwedHint')} />}
      {data?.items.map((task) => (
        <Card
          key={task.id}
          title={<h3>{words(task.titles)}</h3>}
          extra={<Due on={task.dueOn} left={task.workingDaysLeft} />}
        >
          <div className="stack">
            <IfLate ahead={task.ifLate} />
            {ON_PLAN.includes(task.kind) && cultivation?.plan && <RungPlan plan={cultivation.plan} />}
            <TaskForm task={task} touches={touches} />
          </div>
        </Card>
      ))}
    </section>
  );
}
