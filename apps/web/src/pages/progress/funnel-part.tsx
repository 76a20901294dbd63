import { useQuery } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ask, client } from '../../api/client';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { byTier, columnsOf, useBoard } from '../board/use-board';
import { Bar } from './bar';
import { PoolDrawer } from './pool-drawer';

const POOLS = ['potential', 'reserve', 'cultivating', 'sprint', 'recognised'] as const;

/** Tier by tier who might, should and does climb; then where those who climb stand, stage by stage. */
export function FunnelPart() {
  const { t } = useTranslation(['texts', 'progress', 'board']);
  const [opened, setOpened] = useState<{ tier: string; pool: (typeof POOLS)[number] }>();
  const board = useBoard(undefined);
  const pools = useQuery({
    queryKey: ['pools', 'counts'],
    queryFn: () => ask(() => client.GET('/api/v1/pools/counts')),
  });
  const error = pools.error ?? board.error;
  if (error) return <ProblemAlert error={error} onRetry={() => void pools.refetch()} />;
  if (!pools.data || !board.data) return <Loading />;
  const tiers = [...new Set(pools.data.items.map(({ tier }) => tier))].sort(byTier);
  const countOf = (tier: string, pool: string): number =>
    pools.data.items.find((one) => one.tier === tier && one.pool === pool)?.firms ?? 0;
  const phases: Readonly<Record<string, string>> = t('board:phase', { returnObjects: true });
  // The names stand in the order of the way.
  const way = Object.keys(phases);
  return (
    <div className="stack">
      <Typography.Title level={2} className="part-title">
        {t('progress:pools')}
      </Typography.Title>
      {tiers.length === 0 && <Empty why={t('progress:noPools')} next={t('progress:noPoolsHint')} />}
      <div className="funnels">
        {tiers.map((tier) => {
          const most = Math.max(...POOLS.map((pool) => countOf(tier, pool)));
          return (
            <section key={tier} className="funnel">
              <h3>
                <TierName tier={tier} />
              </h3>
              {POOLS.map((pool) => (
                <div key={pool} className="funnel-row">
                  <span>{t(`progress:pool.${pool}`)}</span>
                  <Bar
                    value={countOf(tier, pool)}
                    of={most}
                    label={`${t(`progress:pool.${pool}`)} ${countOf(tier, pool)}`}
                  />
                  <Button type="link" className="number" onClick={() => setOpened({ tier, pool })}>
                    {countOf(tier, pool)}
                  </Button>
                </div>
              ))}
            </section>
          );
        })}
      </div>
      <Typography.Title level={2} className="part-title">
        {t('progress:stages')}
      </Typography.Title>
      <div className="funnels">
        {columnsOf(board.data.items).map(([tier, entries]) => {
          const stages = [...new Set(entries.map(({ phase }) => phase))].sort(
            (a, b) => way.indexOf(a) - way.indexOf(b),
          );
          return (
            <section key={tier} className="funnel">
              <h3>
                <TierName tier={tier} />
              </h3>
              {stages.map((phase) => {
                const count = entries.filter((entry) => entry.phase === phase).length;
                return (
                  <div key={phase} className="funnel-row">
                    <span>{phases[phase] ?? phase}</span>
                    <Bar value={count} of={entries.length} label={`${phases[phase] ?? phase} ${count}`} />
                    <Link className="number" to={`/board?tier=${tier}&phase=${phase}`}>
                      {count}
                    </Link>
                  </div>
                );
              })}
            </section>
          );
        })}
      </div>
      {opened && (
        <PoolDrawer {...opened} count={countOf(opened.tier, opened.pool)} onClose={() => setOpened(undefined)} />
      )}
    </div>
  );
}
