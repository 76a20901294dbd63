import { useQuery } from '@tanstack/react-query';
import { Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ask, client } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { DrawProof } from './draw-proof';
import { PanelFacts } from './panel-facts';
import { PanelNeeds } from './panel-needs';
import { ScoresCard } from './scores-card';
import { SeatsTable } from './seats-table';
import './panel.css';
import './texts';

/** One panel of experts: what it waits for, its seats, the proof of its draw, and the points once they are opened. */
export function PanelPage() {
  const { t } = useTranslation(['texts', 'panel']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['panel', id],
    queryFn: () => ask(() => client.GET('/api/v1/panels/{id}', { params: { path: { id } } })),
  });
  if (error)
    return (
      <>
        <Typography.Title level={1} className="page-title">
          {t('panel:panel')}
        </Typography.Title>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!data) return <Loading />;
  const touches = [['panel'], ['panels']];
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('panel:panel')} · <bdi>{data.enterpriseName}</bdi> <Tag>{t(`panel:state.${data.status}`)}</Tag>
      </Typography.Title>
      <PanelNeeds panel={data} />
      <MyTasks creditCode={data.creditCode} subjectId={data.id} touches={touches} />
      <div>
        <MoreActs acts={data.allowedActions} touches={touches} />
      </div>
      <PanelFacts panel={data} />
      <SeatsTable panel={data} />
      <ScoresCard panel={data} />
      <DrawProof panel={data} />
    </div>
  );
}
