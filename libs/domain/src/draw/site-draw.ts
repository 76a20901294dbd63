import type { SiteDraw } from '../application/site-check.types';
import type { IsoDate } from '../kernel/time';
import { drawOrder, isDrawnByShare } from './draw-order';

/** How the lot of a random share falls; the name changes when the way does, and old records keep theirs. */
export const SITE_DRAW_METHOD = 'sha256-json-share-1';

const PERCENT = 100;

/**
 * Whether the lot of a batch's random share falls on a firm. The firm, not its case, draws: who withdraws and applies again
 * in the same batch keeps the lot.
 *
 * @param seed of the draw, whose hash is `draw.commitment`
 */
export function isDrawnForSiteCheck(seed: string, draw: SiteDraw, creditCode: string): boolean {
  return isDrawnByShare({ seed, word: '', subject: draw.id }, creditCode, draw.sharePercent / PERCENT);
}

/** What a whole batch comes to once its seed is known. */
export interface SiteSelection {
  /** Credit codes on which the lot fell, in the order of their lots. */
  readonly drawn: readonly string[];
  /** How many the share asks for, rounded up. */
  readonly required: number;
  /** Who is next in the order, where fewer were drawn than the share asks for. */
  readonly next: readonly string[];
}

/** Selects again, from the seed and the firms alone; their order does not matter. */
export function siteSelectionOf(seed: string, draw: SiteDraw, creditCodes: readonly string[]): SiteSelection {
  const order = drawOrder({ seed, word: '', subject: draw.id }, creditCodes);
  const drawn = order.filter((creditCode) => isDrawnForSiteCheck(seed, draw, creditCode));
  const required = Math.ceil((order.length * draw.sharePercent) / PERCENT);
  return { drawn, required, next: order.slice(drawn.length, Math.max(required, drawn.length)) };
}

/** What decides whether the seed of a random share may be told. */
export interface SeedSecrecy {
  readonly today: IsoDate;
  /** A leader closed the selection: nothing more is drawn under the seed. */
  readonly closed: boolean;
  /** Open cases under the seed that have not come to their site check. */
  readonly outstanding: number;
  readonly countyCutOff: IsoDate;
  /** On which the last window of the batch ends, at whatever level. */
  readonly lastDay: IsoDate;
}

/**
 * Whether the seed may be told. Whoever knows it can compute on which firms the lot will fall, so while a case is outstanding it stays
 * secret until the whole batch is over; otherwise it is told once the selection is closed or the county's last day has passed.
 */
export function isSeedTold({ today, closed, outstanding, countyCutOff, lastDay }: SeedSecrecy): boolean {
  if (outstanding > 0) return today > countyCutOff && today > lastDay;
  return closed || today > countyCutOff;
}
