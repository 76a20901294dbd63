import { useQuery } from '@tanstack/react-query';
import { Card, Steps, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ask, client } from '../../api/client';
import { ChangedMeanwhile } from '../../parts/changed-meanwhile';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { useSession } from '../../session/session';
import { CaseFacts } from './case-facts';
import { ClockTable } from './clock-table';
import { DecisionCard } from './decision-card';
import { HistoryCard } from './history-card';
import { OutsideCard } from './outside-card';
import { PapersCard } from './papers/papers-card';
import { RequestCard } from './request-card';
import { ReviewMatrix } from './review-matrix';
import type { Application } from './types';
import './texts';

/** Whose clock an act is about. */
function clockOwner(
  href: string,
  { clocks }: Application,
  words: Readonly<Record<string, string>>,
): string | undefined {
  const key = /clocks\/([^/]+)\//.exec(href)?.[1];
  const clock = key ? clocks.find((one) => one.key === decodeURIComponent(key)) : undefined;
  return clock && (words[clock.department ?? clock.owner] ?? clock.owner);
}

const STEP_LOOK = { pending: 'wait', open: 'process', done: 'finish', skipped: 'wait' } as const;

function StepBar({ application }: { readonly application: Application }) {
  const { t } = useTranslation(['texts', 'application']);
  const words = useWords();
  const items = application.steps.map((step) => ({
    title: words(step.title),
    status: STEP_LOOK[step.status],
    content: <small>{t(`choice.stepStatus.${step.status}`)}</small>,
  }));
  return <Steps size="small" responsive titlePlacement="vertical" items={items} className="step-bar" />;
}

/** One case: where it stands, what it waits for, by when, and what the reader is asked to do. */
export function ApplicationPage() {
  const { t } = useTranslation(['texts', 'application']);
  const { id = '' } = useParams();
  const { may } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['application', id],
    queryFn: () => ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const owners = { ...t('role', { returnObjects: true }), ...t('department', { returnObjects: true }) };
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        <TierName tier={data.tier} /> · <bdi>{data.enterpriseName}</bdi>{' '}
        <Tag>{t(`choice.caseStatus.${data.status}`)}</Tag>
      </Typography.Title>
      <ChangedMeanwhile type="application" id={data.id} revision={data.revision} />
      <MyTasks creditCode={data.creditCode} subjectId={data.id} touches={[['application', id], ['review']]} />
      <div>
        <MoreActs
          acts={data.allowedActions}
          touches={[['application', id], ['review'], ['document-request']]}
          nameOf={({ href }) => clockOwner(href, data, owners)}
        />
      </div>
      <Card title={t('application:steps')}>
        <StepBar application={data} />
      </Card>
      <CaseFacts application={data} />
      <DecisionCard application={data} />
      {data.reviews.map((review) => (
        <ReviewMatrix key={review.id} id={review.id} ruleSetId={data.ruleSetId} />
      ))}
      {data.documentRequests.map((request) => (
        <RequestCard key={request.id} id={request.id} />
      ))}
      <PapersCard application={data} />
      <OutsideCard application={data} />
      <ClockTable clocks={data.clocks} />
      {may('dossier.read') && <HistoryCard application={data} />}
    </div>
  );
}
