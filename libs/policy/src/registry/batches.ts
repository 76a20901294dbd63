import { addDays, type IsoDate, text, type Tier } from '@app/domain';
import type { Batch } from '../batch.types';
import type { Purpose } from '../facts.types';
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

/** Month and day of each window of a demonstration's re-review: six months before any end of a term one is open or about to. */
const RENEWAL = { opens: '02-01', enterprise: '09-30', countyCutOff: '10-31', upper: '12-31' } as const;

function renewalBatch({ tier, id, upperLevels }: PolicyPack, year: number): Batch {
  const levels = ['enterprise', 'county', ...upperLevels] as const;
  return {
    id: `${tier}-demo-renewal-${year}`,
    tier,
    title: text(`演示复核批次（${year}年）`, `Demonstration batch of re-reviews, ${year}`),
    ruleSetId: id,
    purpose: 'renewal',
    factYear: DEMONSTRATION_FACT_YEAR,
    windows: levels.map((level) => ({
      level,
      opensOn: `${year}-${RENEWAL.opens}`,
      closesOn: `${year}-${level === 'enterprise' ? RENEWAL.enterprise : RENEWAL.upper}`,
    })),
    countyCutOff: `${year}-${RENEWAL.countyCutOff}`,
    source: 'demonstration',
  };
}

/** Last year's too: cases of it may be open. */
function renewalBatchesOf(packs: readonly PolicyPack[], tier: Tier, today: IsoDate): Batch[] {
  const year = Number(today.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((one) => {
    const pack = demonstrationPack(packs, tier, `${one}-${RENEWAL.opens}`, 'renewal');
    return pack && pack.validityYears !== null ? [renewalBatch(pack, one)] : [];
  });
}

/** The edition that a demonstration climbs by: the one in force, else the latest there is. */
function demonstrationPack(
  packs: readonly PolicyPack[],
  tier: Tier,
  today: IsoDate,
  purpose: Purpose = 'new',
): PolicyPack | undefined {
  const ofTier = packs.filter(
    (pack) => pack.tier === tier && pack.effective.purposes.includes(purpose) && !pack.region,
  );
  return choosePack(ofTier, { tier, purpose, asOf: today }) ?? ofTier.at(-1);
}

/**
 * For each tier one batch that is open on any day, so that a demonstration can climb at once, and one of re-reviews for each
 * year. Production never lists them.
 *
 * @param today business day; windows and cut-off move with it, so bind what was read when an application starts
 */
export function demonstrationBatchesOf(
  { packs, tiers }: Pick<RegistryData, 'packs' | 'tiers'>,
  today: IsoDate,
): Batch[] {
  return tiers.flatMap(({ code }) => {
    const pack = demonstrationPack(packs, code, today);
    return pack ? [demonstrationBatch(pack, today), ...renewalBatchesOf(packs, code, today)] : [];
  });
}

/** Every round that a mode knows, the demonstration's first. */
export function allBatches(data: RegistryData, mode: Mode, today: IsoDate): readonly Batch[] {
  return mode === 'demonstration' ? [...demonstrationBatchesOf(data, today), ...data.batches] : data.batches;
}

/** The last day on which a firm can apply: that of its own window, or the county's cut-off where that is earlier. */
export function firmLastDay({ windows: [own], countyCutOff }: Batch): IsoDate {
  return own && own.closesOn < countyCutOff ? own.closesOn : countyCutOff;
}

/** Whether firms can apply on a day: from the first to the last day of their own window, both included. */
export function isBatchOpen(batch: Batch, today: IsoDate): boolean {
  const [own] = batch.windows;
  return own !== undefined && own.opensOn <= today && today <= firmLastDay(batch);
}

/** Whether a round is for firms of a place; a nationwide one is for all. */
export function isBatchFor(batch: Batch, regionCode: string | undefined): boolean {
  return !batch.region || !regionCode || regionCode.startsWith(batch.region);
}
