import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { type Schemas, ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { placeOfTask } from '../../parts/place-of-task';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

type Task = Schemas['TaskResponseDto'];

const PAGE = 200;

/** Goes through whatever is open in the reader's branch until the task is found. */
async function findTask(id: string): Promise<Task | null> {
  let cursor: string | undefined;
  do {
    const query = { scope: 'all' as const, limit: PAGE, cursor };
    const page = await ask(() => client.GET('/api/v1/tasks', { params: { query } }));
    const found = page.items.find((task) => task.id === id);
    if (found) return found;
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return null;
}

/** The address that messages carry for a task: leads to where it is done, or says that it is done already. */
export function TaskPage() {
  const { t } = useTranslation(['texts', 'task']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({ queryKey: ['tasks', 'one', id], queryFn: () => findTask(id) });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  if (data) return <Navigate to={placeOfTask(data)} replace />;
  const [thing = ''] = id.split(':');
  return (
    <>
      <Typography.Title level={1} className="page-title">
        {t('task:gone')}
      </Typography.Title>
      <Empty why={t('task:goneWhy')} next={t('task:goneNext')}>
        <p>
          {thing.startsWith('app_') && <Link to={`/applications/${thing}`}>{t('task:toCase')}</Link>}{' '}
          <Link to="/inbox">{t('problem.home')}</Link>
        </p>
      </Empty>
    </>
  );
}
