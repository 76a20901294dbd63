import { addDays, type IsoDate, text, type Tier } from '@app/domain';
import table from '../../packs/batches.json';
import type { Batch } from '../batch.types';
import { packs } from './registry';

const PUBLISHED = table as readonly Batch[];

/** Calendar days for which a demonstration batch stays open from any day on. */
const DEMONSTRATION_DAYS = 365;
const DEMONSTRATION_FACT_YEAR = 2025;
/** A demonstration may be set to begin earlier; its batches are open then, too. */
const OPENS_ON = `${DEMONSTRATION_FACT_YEAR + 1}-01-01`;

function demonstrationBatch(
  tier: Tier,
  ruleSetId: string,
  levels: readonly Batch['windows'][number]['level'][],
  today: IsoDate,
): Batch {
  const closesOn = addDays(today, DEMONSTRATION_DAYS);
  return {
    id: `${tier}-demo-${DEMONSTRATION_FACT_YEAR}`,
    tier,
    title: text('演示批次（始终开放）', 'Demonstration batch, always open'),
    ruleSetId,
    purpose: 'new',
    factYear: DEMONSTRATION_FACT_YEAR,
    windows: levels.map((level) => ({ level, opensOn: today < OPENS_ON ? today : OPENS_ON, closesOn })),
    countyCutOff: addDays(today, DEMONSTRATION_DAYS - 30),
    source: 'demonstration',
  };
}

/**
 * For each tier one batch that is open on any day, so that a demonstration can climb at once. Production never lists them.
 *
 * @param today business day; windows and cut-off move with it, so bind what was read when an application starts
 */
export function demonstrationBatches(today: IsoDate): readonly Batch[] {
  const latest = new Map(packs().map((pack) => [pack.tier, pack]));
  return [...latest.values()].map((pack) =>
    demonstrationBatch(pack.tier, pack.id, ['enterprise', 'county', ...pack.upperLevels], today),
  );
}

/** The window of the county's own work: from the firm's opening day to the county's cut-off, both included. */
export function isBatchOpen({ windows: [own], countyCutOff }: Batch, today: IsoDate): boolean {
  return own !== undefined && own.opensOn <= today && today <= countyCutOff;
}

/**
 * The rounds of a tier, the demonstration's first.
 *
 * @param regionCode leaves out rounds of other provinces
 */
export function batchesFor(
  tier: Tier,
  mode: 'demonstration' | 'production',
  today: IsoDate,
  regionCode?: string,
): readonly Batch[] {
  const published = PUBLISHED.filter((batch) => !batch.region || !regionCode || regionCode.startsWith(batch.region));
  const all = mode === 'demonstration' ? [...demonstrationBatches(today), ...published] : published;
  return all.filter((batch) => batch.tier === tier);
}

/** A batch by its id; undefined where there is none in that mode. */
export function findBatch(id: string, mode: 'demonstration' | 'production', today: IsoDate): Batch | undefined {
  const all = mode === 'demonstration' ? [...demonstrationBatches(today), ...PUBLISHED] : PUBLISHED;
  return all.find((batch) => batch.id === id);
}
