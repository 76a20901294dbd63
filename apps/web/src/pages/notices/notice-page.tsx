import { useQuery } from '@tanstack/react-query';
import { Card, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ask, client } from '../../api/client';
import { ChangedMeanwhile } from '../../parts/changed-meanwhile';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { useSession } from '../../session/session';
import { Objections } from './objections';
import './texts';

async function readNotice(id: string, atDesk: boolean) {
  const params = { path: { id } };
  if (atDesk) return ask(() => client.GET('/api/v1/notices/{id}/desk', { params }));
  return { notice: await ask(() => client.GET('/api/v1/notices/{id}', { params })), objections: null };
}

/** One notice: what stands there until when, what was objected, and what can be done about it. */
export function NoticePage() {
  const { t } = useTranslation(['texts', 'notices']);
  const words = useWords();
  const { may } = useSession();
  const { id = '' } = useParams();
  const atDesk = may('notice-desk.read');
  const { data, error, refetch } = useQuery({
    queryKey: ['notices', id],
    queryFn: () => readNotice(id, atDesk),
  });
  if (error)
    return (
      <>
        <Typography.Title level={1} className="page-title">
          {t('notices:one')}
        </Typography.Title>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!data) return <Loading />;
  const { notice, objections } = data;
  const touches = [['notices'], ['application']];
  const state = notice.result ? t(`notices:result.${notice.result}`) : t(`notices:status.${notice.status}`);
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {t('notices:one')} · <TierName tier={notice.tier} /> · {notice.enterpriseName} <Tag>{state}</Tag>
      </Typography.Title>
      <Link to={`/enterprises/${notice.creditCode}`}>{t('notices:openCase')}</Link>
      <ChangedMeanwhile type="notice" id={notice.id} revision={notice.revision} />
      <MyTasks creditCode={notice.creditCode} subjectId={notice.id} touches={touches} />
      <div>
        <MoreActs acts={notice.allowedActions} touches={touches} />
      </div>
      <Card>
        <p>
          <Day on={notice.publishedOn} /> – <Day on={notice.endsOn} />{' '}
          {notice.status === 'open' && t('notices:left', { days: notice.workingDaysLeft })}{' '}
          {notice.held && <Tag color="error">{t('notices:held')}</Tag>}
        </p>
        <p>{words(notice.body)}</p>
        <small className="hash">SHA-256 {notice.bodyHash}</small>
      </Card>
      {notice.earlier.map((before) => (
        <Card key={before.bodyHash} size="small" title={t('notices:earlier', { reason: before.reason })}>
          {words(before.body)}
        </Card>
      ))}
      <Objections count={notice.objections} items={objections} />
    </div>
  );
}
