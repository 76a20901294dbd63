import { useQuery } from '@tanstack/react-query';
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { FirmLink } from '../../parts/firm-link';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { PartyName } from '../../parts/party-name';
import { placeOfTask } from '../../parts/place-of-task';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

type Task = Schemas['TaskDetailResponseDto'];

/** A task that waits no more: who ended it, when and how. */
function EndedTask({ task }: { readonly task: Task }) {
  const { t } = useTranslation(['texts', 'task']);
  const words = useWords();
  const [role = ''] = task.ended?.by.roles ?? [];
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {words(task.titles)}
      </Typography.Title>
      <Card title={t(task.state === 'paused' ? 'task:paused' : 'task:ended')}>
        <p>
          <FirmLink of={task.enterprise} />
        </p>
        {task.ended && (
          <>
            <p>
              <Day on={task.ended.at} /> ·{' '}
              {task.ended.by.kind === 'workflow' ? (
                t('task:byTime')
              ) : (
                <PartyName role={role} department={task.ended.by.department} />
              )}
            </p>
            <ul className="plain">
              {task.ended.outcome.map((line, index) => (
                <li key={index}>{words(line)}</li>
              ))}
            </ul>
          </>
        )}
        <p>
          <Link to={placeOfTask(task)}>{t('task:toCase')}</Link> · <Link to="/inbox">{t('problem.home')}</Link>
        </p>
      </Card>
    </>
  );
}

/** There is none of that name, or it is not the reader's. */
function NoTask({ id }: { readonly id: string }) {
  const { t } = useTranslation(['texts', 'task']);
  const [thing = ''] = id.split(':');
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('task:none')}
      </Typography.Title>
      <Empty why={t('task:noneWhy')} next={t('task:noneNext')}>
        {thing.startsWith('app_') && <Link to={`/applications/${thing}`}>{t('task:toCase')}</Link>}{' '}
        <Link to="/inbox">{t('problem.home')}</Link>
      </Empty>
    </>
  );
}

/** The address that messages carry for a task: leads to where it is done, or says what became of it. */
export function TaskPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['tasks', 'one', id],
    queryFn: () => ask(() => client.GET('/api/v1/tasks/{id}', { params: { path: { id } } })),
  });
  if (error instanceof ProblemError && error.problem.status === 404) return <NoTask id={id} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return data.state === 'open' ? <Navigate to={placeOfTask(data)} replace /> : <EndedTask task={data} />;
}
