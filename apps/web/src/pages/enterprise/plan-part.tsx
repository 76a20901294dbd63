import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, type TableColumnsType, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { useClock } from '../../app/clock';
import { MyTasks } from '../../acts/my-tasks';
import { type Schemas, ask, client } from '../../api/client';
import { ProblemError } from '../../api/problem';
import { ChangedMeanwhile } from '../../parts/changed-meanwhile';
import { Term } from '../../glossary/term';
import { TierTerm } from '../../glossary/tier-term';
import { DataTable } from '../../parts/data-table';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { PartyName } from '../../parts/party-name';
import { RungPlan } from '../../parts/plan/rung-plan';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { useSession } from '../../session/session';
import { Gantt } from './gantt';
import { LaunchForm } from './launch-form';
import './plan-texts';

type Checkpoint = Schemas['CheckpointResponseDto'];

/** The firm's cultivation: its route, its plan, its checkpoints; where there is none, the way to launch one. */
export function PlanPart({ creditCode }: { readonly creditCode: string }) {
  const { t } = useTranslation(['texts', 'plan', 'firmPage', 'rungPlan']);
  const clock = useClock();
  const words = useWords();
  const { may } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['cultivation', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/cultivations/{creditCode}', { params: { path: { creditCode } } })),
  });
  if (error instanceof ProblemError && error.problem.status === 404) {
    return may('cultivation.launch') ? <LaunchForm creditCode={creditCode} /> : <p>{t('enterprise.noCultivation')}</p>;
  }
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const columns: TableColumnsType<Checkpoint> = [
    { title: <Term of="checkpoint">{t('plan:checkpoints')}</Term>, render: (_, { title }) => words(title) },
    {
      title: t('plan:owner'),
      render: (_, { ownerRole, ownerDepartment }) => <PartyName role={ownerRole} department={ownerDepartment} />,
    },
    { title: t('task.due'), render: (_, { dueOn }) => <Day on={dueOn} /> },
    { title: t('field.result'), render: (_, { status, metOn }) => (status === 'met' ? <Day on={metOn} /> : '—') },
  ];
  const facts = [
    { key: 'target', label: t('plan:target'), children: <TierTerm tier={data.targetTier} /> },
    { key: 'date', label: t('plan:targetDate'), children: <Day on={data.targetDate} /> },
    {
      key: 'route',
      label: <Term of="route">{t('plan:route')}</Term>,
      children: data.route.map((tier) => (
        <Tag key={tier} color={tier === data.rung ? 'processing' : 'default'}>
          <TierName tier={tier} />
        </Tag>
      )),
    },
  ];
  return (
    <div className="stack">
      <ChangedMeanwhile type="cultivation" id={data.id} revision={data.revision} />
      <Card>
        <Descriptions items={facts} column={{ xs: 1, md: 3 }} />
      </Card>
      {data.plan && (
        <Card title={t('rungPlan:title')}>
          <RungPlan plan={data.plan} />
        </Card>
      )}
      <MyTasks creditCode={creditCode} subjectId={data.id} touches={[['cultivation', creditCode]]} />
      <div>
        <MoreActs acts={data.allowedActions} touches={[['cultivation', creditCode]]} />
      </div>
      {data.checkpoints.length > 0 && clock && (
        <Card title={t('firmPage:gantt')}>
          <Gantt checkpoints={data.checkpoints} until={data.targetDate} today={clock.today} />
        </Card>
      )}
      <DataTable<Checkpoint>
        label={t('plan:checkpoints')}
        rowKey="id"
        columns={columns}
        dataSource={data.checkpoints}
        locale={{ emptyText: <Empty why={t('plan:noCheckpoints')} next={t('plan:noCheckpointsHint')} /> }}
      />
      <ul className="plain">
        {data.applications.map((application) => (
          <li key={application.id}>
            <Link to={`/applications/${application.id}`}>
              <TierName tier={application.tier} />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
