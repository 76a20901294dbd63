import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { Card, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import type { Act } from '../../acts/send-act';
import { ask, client } from '../../api/client';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import './texts';

interface Shown {
  readonly id: string;
  readonly creditCode?: string;
  readonly allowedActions: readonly Act[];
}

interface Props<T extends Shown> {
  readonly query: UseQueryResult<T>;
  readonly name: string;
  /** What kind of thing it is, said where it cannot be shown. */
  readonly heading: string;
  readonly titleOf: (thing: T) => string;
  readonly linesOf: (thing: T) => readonly string[];
}

/** A thing beside the cases: what is to be known of it, what one is asked to do, and what its status allows. */
function Thing<T extends Shown>({ query, name, heading, titleOf, linesOf }: Props<T>) {
  const { data, error, refetch } = query;
  if (error)
    return (
      <>
        <Typography.Title level={1} className="page-title">
          {heading}
        </Typography.Title>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </>
    );
  if (!data) return <Loading />;
  const touches = [[name]];
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {titleOf(data)}
      </Typography.Title>
      <MyTasks {...(data.creditCode ? { creditCode: data.creditCode } : {})} subjectId={data.id} touches={touches} />
      <Card>
        <ul className="plain thing">
          {linesOf(data).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Card>
      <div>
        <MoreActs acts={data.allowedActions} touches={touches} />
      </div>
    </div>
  );
}

export function PanelPage() {
  const { t } = useTranslation(['texts', 'thing']);
  const { id = '' } = useParams();
  const query = useQuery({
    queryKey: ['panel', id],
    queryFn: () => ask(() => client.GET('/api/v1/panels/{id}', { params: { path: { id } } })),
  });
  return (
    <Thing
      query={query}
      name="panel"
      heading={t('thing:panel')}
      titleOf={({ enterpriseName }) => `${t('thing:panel')} · ${enterpriseName}`}
      linesOf={({ status, seats, commitment, result, note, cancelledBecause, earlier }) => [
        `${t('thing:status')}：${t(`thing:state.${status}`)}${cancelledBecause ? ` · ${cancelledBecause}` : ''}`,
        ...earlier.map(
          ({ id: before, status: end, reason, by }) =>
            `${t('thing:earlier')}：${before} · ${[t(`thing:state.${end}`), reason, by].filter(Boolean).join(' · ')}`,
        ),
        ...(commitment ? [`${t('thing:commitment')}：${commitment.commitment}`] : []),
        `${t('thing:seats')}：${seats.length}`,
        ...(result ? [`${t('thing:total')}：${result.total ?? '—'}`] : []),
        ...(note ? [note] : []),
      ]}
    />
  );
}
