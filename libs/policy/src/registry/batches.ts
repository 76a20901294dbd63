import { addDays, type IsoDate, text, type Tier } from '@app/domain';
import type { Batch } from '../batch.types';
import type { PolicyPack } from '../pack.types';
import { choosePack } from './pack-choice';
import type { Mode, RegistryData } from './registry.types';

/** Calendar days for which a demonstration batch stays open from any day on. */
const DEMONSTRATION_DAYS = 365;
const DEMONSTRATION_FACT_YEAR = 2025;
/** A demonstration may be set to begin earlier; its batches are open then, too. */
const OPENS_ON = `${DEMONSTRATION_FACT_YEAR + 1}-01-01`;

function demonstrationBatch({ tier, id, upperLevels }: PolicyPack, today: IsoDate): Batch {
  const closesOn = addDays(today, DEMONSTRATION_DAYS);
  const levels = ['enterprise', 'county', ...upperLevels] as const;
  return {
    id: `${tier}-demo-${DEMONSTRATION_FACT_YEAR}`,
    tier,
    title: text('演示批次（始终开放）', 'Demonstration batch, always open'),
    ruleSetId: id,
    purpose: 'new',
    factYear: DEMONSTRATION_FACT_YEAR,
    windows: levels.map((level) => ({ level, opensOn: today < OPENS_ON ? today : OPENS_ON, closesOn })),
    countyCutOff: addDays(today, DEMONSTRATION_DAYS - 30),
    source: 'demonstration',
  };
}

/** The edition that a demonstration climbs by: the one in force, else the latest there is. */
function demonstrationPack(packs: readonly PolicyPack[], tier: Tier, today: IsoDate): PolicyPack | undefined {
  const ofTier = packs.filter((pack) => pack.tier === tier && pack.effective.purposes.includes('new') && !pack.region);
  return choosePack(ofTier, { tier, purpose: 'new', asOf: today }) ?? ofTier.at(-1);
}

/**
 * For each tier one batch that is open on any day, so that a demonstration can climb at once. Production never lists them.
 *
 * @param today business day; windows and cut-off move with it, so bind what was read when an application starts
 */
export function demonstrationBatchesOf(
  { packs, tiers }: Pick<RegistryData, 'packs' | 'tiers'>,
  today: IsoDate,
): Batch[] {
  return tiers.flatMap(({ code }) => {
    const pack = demonstrationPack(packs, code, today);
    return pack ? [demonstrationBatch(pack, today)] : [];
  });
}

/** Every round that a mode knows, the demonstration's first. */
export function allBatches(data: RegistryData, mode: Mode, today: IsoDate): readonly Batch[] {
  return mode === 'demonstration' ? [...demonstrationBatchesOf(data, today), ...data.batches] : data.batches;
}

/** The window of the county's own work: from the firm's opening day to the county's cut-off, both included. */
export function isBatchOpen({ windows: [own], countyCutOff }: Batch, today: IsoDate): boolean {
  return own !== undefined && own.opensOn <= today && today <= countyCutOff;
}

/** Whether a round is for firms of a place; a nationwide one is for all. */
export function isBatchFor(batch: Batch, regionCode: string | undefined): boolean {
  return !batch.region || !regionCode || regionCode.startsWith(batch.region);
}
