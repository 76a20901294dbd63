import { Tag, Typography } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClock } from '../../app/clock';
import { Day } from '../../parts/day';
import { Empty } from '../../parts/empty';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import { TierName } from '../../parts/tier-name';
import { BoardBar } from './board-bar';
import { DaySlider } from './day-slider';
import { HoldersDrawer } from './holders-drawer';
import { type Entry, columnsOf, countLights, useBoard } from './use-board';
import { useWall } from './use-wall';
import { WallColumn } from './wall-column';
import './board.css';
import './texts';

/** 挂图作战: everybody who climbs, by tier, with their lights, now or as of a day. */
export function BoardPage() {
  const { t } = useTranslation(['texts', 'board']);
  const [search, setSearch] = useSearchParams();
  const [opened, setOpened] = useState<Entry>();
  const { isWall, toggle } = useWall();
  const asOf = search.get('asOf') ?? undefined;
  const light = search.get('light') ?? '';
  const region = search.get('region') ?? '';
  const tier = search.get('tier') ?? '';
  const phase = search.get('phase') ?? '';
  const { data, error, refetch } = useBoard(asOf);
  const today = useClock()?.today ?? data?.asOf;
  const phases: Readonly<Record<string, string>> = t('board:phase', { returnObjects: true });
  const open = useCallback((entry: Entry) => setOpened(entry), []);
  const inBranch = useMemo(
    () =>
      (data?.items ?? []).filter(
        (entry) =>
          entry.regionCode.startsWith(region) && (!tier || entry.tier === tier) && (!phase || entry.phase === phase),
      ),
    [data, region, tier, phase],
  );
  const shown = useMemo(() => inBranch.filter((entry) => !light || entry.light === light), [inBranch, light]);
  const change = (changed: Readonly<Record<string, string | undefined>>): void => {
    const next = Object.entries({ asOf, light, region, tier, phase, ...changed }).filter(([, value]) => value);
    setSearch(Object.fromEntries(next) as Record<string, string>, { replace: true });
  };
  return (
    <div className="board">
      <Typography.Title level={1} className="page-title">
        {t('board:title')}
      </Typography.Title>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && today && (
        <>
          <p className="board-stamp">
            {t('board:asOf', { day: '' })}
            <Day on={data.asOf} /> · {asOf ? t('board:past') : t('board:readAt', { time: data.readAt.slice(11, 16) })} ·{' '}
            {data.count > data.items.length
              ? t('board:cut', { count: data.count, shown: data.items.length })
              : t('board:of', { count: shown.length })}
          </p>
          <BoardBar
            {...{ counts: countLights(inBranch), light, region, asOf, isWall, onWall: toggle }}
            onLight={(chosen) => change({ light: chosen })}
            onRegion={(chosen) => change({ region: chosen })}
          />
          {(tier || phase) && (
            <div className="filters">
              {tier && (
                <Tag closable onClose={() => change({ tier: '' })}>
                  <TierName tier={tier} />
                </Tag>
              )}
              {phase && (
                <Tag closable onClose={() => change({ phase: '' })}>
                  {phases[phase] ?? phase}
                </Tag>
              )}
            </div>
          )}
          <DaySlider since={data.since} today={today} day={data.asOf} onChange={(day) => change({ asOf: day })} />
          {shown.length === 0 && <Empty why={t('board:empty')} next={t('board:emptyHint')} />}
          <div className="wall">
            {columnsOf(shown).map(([tier, entries]) => (
              <WallColumn key={tier} tier={tier} entries={entries} onOpen={open} />
            ))}
          </div>
        </>
      )}
      {opened && <HoldersDrawer entry={opened} past={asOf} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
