import { useQuery } from '@tanstack/react-query';
import { Card, Descriptions, Steps, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { type Schemas, ask, client } from '../../api/client';
import { BatchName } from '../../parts/batch-name';
import { ChangedMeanwhile } from '../../parts/changed-meanwhile';
import { Term } from '../../glossary/term';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { ClockTable } from './clock-table';
import { RequestCard } from './request-card';
import { ReviewMatrix } from './review-matrix';
import './texts';

type Application = Schemas['ApplicationResponseDto'];

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
  const { data, error, refetch } = useQuery({
    queryKey: ['application', id],
    queryFn: () => ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
  });
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const owners = { ...t('role', { returnObjects: true }), ...t('department', { returnObjects: true }) };
  const facts = [
    {
      key: 'firm',
      label: t('enterprise.name'),
      children: <Link to={`/enterprises/${data.creditCode}`}>{data.enterpriseName}</Link>,
    },
    {
      key: 'batch',
      label: <Term of="batch">{t('application:batch')}</Term>,
      children: <BatchName id={data.batch} tier={data.tier} />,
    },
    { key: 'rules', label: <Term of="ruleSet">{t('application:rules')}</Term>, children: data.ruleSetId },
  ];
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
      <Card>
        <Descriptions items={facts} column={{ xs: 1, md: 3 }} />
        {data.openPoints.length > 0 && (
          <p>
            {t('application:openPoints')}：
            {data.openPoints.map((point) => (
              <Tag key={point} color="warning">
                {point}
              </Tag>
            ))}
          </p>
        )}
      </Card>
      {data.reviews.map((review) => (
        <ReviewMatrix key={review.id} id={review.id} />
      ))}
      {data.documentRequests.map((request) => (
        <RequestCard key={request.id} id={request.id} />
      ))}
      <ClockTable clocks={data.clocks} />
    </div>
  );
}
