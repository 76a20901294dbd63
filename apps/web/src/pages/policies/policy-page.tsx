import { useQuery } from '@tanstack/react-query';
import { Select, Tag, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { MoreActs } from '../../acts/more-acts';
import { MyTasks } from '../../acts/my-tasks';
import { ask, client } from '../../api/client';
import { Day } from '../../parts/day';
import { useWords } from '../../parts/language';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { useSession } from '../../session/session';
import { DiffPart } from './diff-part';
import { EffectsPart } from './drafting/effects-part';
import { HistoryPart } from './drafting/history-part';
import { useRuleSets } from './policies-page';
import { SimulationPart } from './simulation-part';
import './policies.css';
import './texts';

/** One edition: where it differs from another, and what it would mean for the firms. */
export function PolicyPage() {
  const { t } = useTranslation(['policies', 'drafting']);
  const words = useWords();
  const { id = '' } = useParams();
  const { may } = useSession();
  const [search, setSearch] = useSearchParams();
  const against = search.get('against') ?? undefined;
  const all = useRuleSets();
  const rules = useQuery({
    queryKey: ['policies', id],
    queryFn: () => ask(() => client.GET('/api/v1/policies/{id}', { params: { path: { id } } })),
  });
  const diff = useQuery({
    queryKey: ['policies', id, 'diff', against],
    queryFn: () =>
      ask(() => client.GET('/api/v1/policies/{id}/diff', { params: { path: { id }, query: { against } } })),
  });
  if (rules.error) return <ProblemAlert error={rules.error} onRetry={() => void rules.refetch()} />;
  if (!rules.data) return <Loading />;
  // Simulating has a part of its own.
  const decides = rules.data.allowedActions.filter(({ name }) => name !== 'simulations');
  const { title, tier, inForce, from, documentNumber } = rules.data;
  const others = (all.data?.items ?? []).filter((one) => one.tier === tier && one.id !== id);
  return (
    <div className="stack">
      <Typography.Title level={1} className="page-title">
        {words(title)}
      </Typography.Title>
      <p className="policy-head">
        <Tag color={inForce ? 'success' : undefined}>{t(inForce ? 'inForce' : 'notInForce')}</Tag> {id} · {t('from')}{' '}
        <Day on={from} /> · {documentNumber}
      </p>
      <MyTasks subjectId={id} touches={[['policies']]} />
      <div>
        <MoreActs acts={decides} touches={[['policies']]} />{' '}
        {may('admin.packs') && (
          <Link to={`/policies/draft?from=${encodeURIComponent(id)}`}>{t('drafting:fromThis')}</Link>
        )}
      </div>
      <SimulationPart rules={rules.data} />
      {may('application.read') && <EffectsPart id={id} />}
      <HistoryPart id={id} />
      <div className="filters">
        <Select
          className="filter-q"
          aria-label={t('compare')}
          placeholder={t('compare')}
          value={against ?? diff.data?.from}
          onChange={(chosen: string) => setSearch({ against: chosen })}
          options={others.map((one) => ({ value: one.id, label: `${words(one.title)} ${one.edition}` }))}
        />
      </div>
      {diff.error && <ProblemAlert error={diff.error} onRetry={() => void diff.refetch()} />}
      {diff.data && (
        <>
          <Typography.Title level={2} className="part-title">
            {t('differences', { count: diff.data.changes.length })}
          </Typography.Title>
          <DiffPart changes={diff.data.changes} />
        </>
      )}
    </div>
  );
}
