/**
 * Code of a tier, kebab-case; a firm below all of them is `small`. Which tiers there are is data (libs/policy): the record keeps
 * a title's rank with the title, so that a tier that comes or goes changes no history.
 */
export type Tier = string;

/** A tier of the ladder, or a title beside it such as `hi-tech`. */
export type TitleCode = Tier;

/** The shape of a tier code; whether there is such a tier only the rule book can say. */
export const TIER_CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The tiers of the national ladder. There may be more: the registry of packs says which. */
export const TIERS = ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

/** Titles that the national rules know, `hi-tech` beside the ladder. */
export const TITLE_CODES = [...TIERS, 'hi-tech'] as const;

/** For titles that were recorded before their ranks were. */
const WELL_KNOWN: ReadonlyMap<Tier, number> = new Map(
  Object.entries({
    'above-scale': 1,
    'tech-sme': 2,
    'innovative-sme': 2,
    srdi: 3,
    'little-giant': 4,
    'single-champion': 5,
  } satisfies Record<(typeof TIERS)[number], number>),
);

/** The rung on which a well-known tier stands; science-and-technology and innovative SME share one. 0 for any other code. */
export function rankOf(tier: Tier): number {
  return WELL_KNOWN.get(tier) ?? 0;
}

/** A title that a firm holds. `validTo` is null where the title has no term (above-scale). */
export interface Title {
  readonly code: TitleCode;
  /** Its rung when it was granted; null beside the ladder; absent where it is not on record. */
  readonly rank?: number | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export function isValidOn(title: Pick<Title, 'validFrom' | 'validTo'>, date: string): boolean {
  return title.validFrom <= date && (title.validTo === null || date <= title.validTo);
}

/** The rung that a title lifts its firm to; 0 where it lifts to none. */
export function rankOfTitle(title: Pick<Title, 'code' | 'rank'>): number {
  return title.rank === undefined ? rankOf(title.code) : (title.rank ?? 0);
}

/** The highest tier whose title is valid on a day; derived, never set. */
export function tierOn(titles: readonly Title[], date: string): Tier {
  return titles
    .filter((title) => isValidOn(title, date))
    .reduce((best, title) => (rankOfTitle(title) > best.rank ? { code: title.code, rank: rankOfTitle(title) } : best), {
      code: 'small',
      rank: 0,
    }).code;
}
