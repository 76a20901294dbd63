import type { Bilingual, IndicatorSource } from '@app/domain';

/** Whose code a firm gets: the file's, or for demonstrations one made up from columns that name the firm within its source. */
export type CreditCodeRule =
  | { readonly kind: 'column'; readonly column: string }
  | { readonly kind: 'synthetic'; readonly source: string; readonly columns: readonly string[] };

/** An industry column holds codes, or division names of GB/T 4754. */
export interface IndustryRule {
  readonly column: string;
  readonly holds: 'code' | 'division-name';
}

export interface IndicatorRule {
  readonly column: string;
  readonly code: string;
  /** Fixed where the file has no period column. */
  readonly period?: string;
  /** `number`: digits in `unit`. `figure`: as texts print it, `6.56亿元`; `unit` is what a bare number means. */
  readonly holds: 'number' | 'figure';
  /** As written in the file; absent: the catalogue's. */
  readonly unit?: string;
}

/**
 * When values of a row are not to be believed. They are left out with a warning and the rest of the row is taken: a wrong figure would
 * decide about a firm, a missing one only asks for papers.
 */
export type ValueCheck =
  | { readonly kind: 'flag'; readonly column: string; readonly flag: string; readonly omit: readonly string[] }
  | { readonly kind: 'not-above'; readonly code: string; readonly limit: string; readonly omit: readonly string[] }
  | { readonly kind: 'at-least'; readonly code: string; readonly least: number; readonly omit: readonly string[] };

/** How the columns of a kind of file become firms: data that an office saves once and uses again. */
export interface ColumnMapping {
  readonly id: string;
  readonly name: Bilingual;
  /** What the file is and what is known to be wrong with it. */
  readonly note: Bilingual;
  /** Headers that such a file has, all of them; this is how it is recognised. */
  readonly headerMatch: readonly string[];
  readonly creditCode: CreditCodeRule;
  readonly nameColumn: string;
  readonly regionColumn?: string;
  readonly industry?: IndustryRule;
  readonly foundedColumn?: string;
  readonly constants?: { readonly regionCode?: string; readonly industryCode?: string };
  /** Fiscal year of a row. */
  readonly periodColumn?: string;
  /** Consecutive rows with the same value here are years of one firm. */
  readonly groupColumn?: string;
  readonly source: IndicatorSource;
  readonly indicators: readonly IndicatorRule[];
  readonly checks: readonly ValueCheck[];
  /** A column of flags separated by `;`: a flag that no check knows refuses its row. */
  readonly flagColumn?: string;
}
