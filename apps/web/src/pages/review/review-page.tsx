import { useQuery } from '@tanstack/react-query';
import { Alert, Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ScoreForm } from '../../acts/score-form';
import { ActForm } from '../../acts/act-form';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { ReviewMatrix } from '../application/review-matrix';
import { Evidence } from './evidence';
import './texts';

/** One review: the evidence on the left, what one answers on the right. Whoever must declare first sees the form for that alone. */
export function ReviewPage() {
  const { t } = useTranslation(['texts', 'review']);
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['review', id],
    queryFn: () => ask(() => client.GET('/api/v1/reviews/{id}', { params: { path: { id } } })),
  });
  if (error)
    return (
      <>
        <Typography.Title level={1} className="page-title">
          {t('review:opinion')}
        </Typography.Title>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!data) return <Loading />;
  const kinds: Readonly<Record<string, string>> = t('reviewKind', { returnObjects: true });
  const act = (name: string) => data.allowedActions.find((one) => one.name === name);
  const [scores, opinions, declarations] = [act('scores'), act('opinions'), act('declarations')];
  const mustDeclare = data.kind === 'expert-panel' && declarations !== undefined && !scores;
  const touches = [['review'], ['application'], ['document-request']];
  return (
    <div className="stack">
      <div>
        <Typography.Title level={1} className="page-title">
          {kinds[data.kind] ?? t('review:sheet')}
        </Typography.Title>
        <Link to={`/applications/${data.applicationId}`}>{data.creditCode}</Link>
      </div>
      <div className="split">
        <div className="stack">
          {mustDeclare ? (
            <Alert type="info" showIcon title={t('review:declareFirst')} />
          ) : (
            <Evidence applicationId={data.applicationId} />
          )}
          {data.kind !== 'expert-panel' && <ReviewMatrix id={id} />}
        </div>
        <div className="split-form stack">
          {mustDeclare && (
            <Card title={<h2>{t('actName.declarations')}</h2>}>
              <ActForm act={declarations} touches={touches} />
            </Card>
          )}
          {scores && (
            <Card title={<h2>{t('review:sheet')}</h2>}>
              <ScoreForm act={scores} criteria={data.scoresheet} touches={touches} />
            </Card>
          )}
          {!scores && !mustDeclare && (
            <MyTasks creditCode={data.creditCode} subjectId={data.applicationId} touches={touches} />
          )}
          {data.ownScores && (
            <Card title={<h2>{t('review:mine')}</h2>}>
              <ul>
                {data.ownScores.scores.map(({ criterionId, points }) => (
                  <li key={criterionId}>
                    {data.scoresheet.find((one) => one.id === criterionId)?.title ?? criterionId}：{points}
                  </li>
                ))}
              </ul>
              <p>{data.ownScores.comment}</p>
            </Card>
          )}
          {!scores && !opinions && !declarations && <Empty why={t('review:done')} next={t('review:doneHint')} />}
          <MoreActs acts={data.allowedActions.filter(({ name }) => name !== 'scores')} touches={touches} />
        </div>
      </div>
    </div>
  );
}
