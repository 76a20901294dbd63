export const TIERS = ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'] as const;

/** Tier codes of the ladder; a firm below all of them is `small`. */
export type Tier = (typeof TIERS)[number];

export const TITLE_CODES = [...TIERS, 'hi-tech'] as const;

export type TitleCode = (typeof TITLE_CODES)[number];

const RANK: Readonly<Record<Tier | 'small', number>> = {
  small: 0,
  'above-scale': 1,
  'tech-sme': 2,
  'innovative-sme': 2,
  srdi: 3,
  'little-giant': 4,
  'single-champion': 5,
};

/** The rung on which a tier stands; science-and-technology and innovative SME share one. */
export function rankOf(tier: Tier | 'small'): number {
  return RANK[tier];
}

/** A title that a firm holds. `validTo` is null where the title has no term (above-scale). */
export interface Title {
  readonly code: TitleCode;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export function isValidOn(title: Pick<Title, 'validFrom' | 'validTo'>, date: string): boolean {
  return title.validFrom <= date && (title.validTo === null || date <= title.validTo);
}

/** The highest tier whose title is valid on a day; derived, never set. */
export function tierOn(titles: readonly Title[], date: string): Tier | 'small' {
  return titles
    .filter((title) => title.code !== 'hi-tech' && isValidOn(title, date))
    .map((title) => title.code as Tier)
    .reduce<Tier | 'small'>((best, tier) => (rankOf(tier) > rankOf(best) ? tier : best), 'small');
}
