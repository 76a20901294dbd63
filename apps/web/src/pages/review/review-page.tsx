import { useQuery } from '@tanstack/react-query';
import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ask, client } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { ReviewMatrix } from '../application/review-matrix';
import { Evidence } from './evidence';
import { OwnDue } from './own-due';
import { PanelRound } from './panel-round';
import { ReviewAnswer } from './review-answer';
import { Subject } from './subject';
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
  const mustDeclare = data.declared === false;
  const touches = [['review'], ['application'], ['document-request']];
  return (
    <div className="stack">
      <div>
        <Typography.Title level={1} className="page-title">
          {kinds[data.kind] ?? t('review:sheet')}
        </Typography.Title>
        <Subject review={data} isOpen={!mustDeclare} />
        <OwnDue review={data} />
      </div>
      <div className="split">
        <div className="stack">
          {mustDeclare ? (
            <Alert type="info" showIcon title={t('review:declareFirst')} />
          ) : (
            <Evidence applicationId={data.applicationId} />
          )}
          {data.kind !== 'expert-panel' && !mustDeclare && <ReviewMatrix id={id} />}
          {data.kind === 'expert-panel' && <PanelRound review={data} />}
        </div>
        <div className="split-form stack">
          <ReviewAnswer review={data} touches={touches} />
        </div>
      </div>
    </div>
  );
}
