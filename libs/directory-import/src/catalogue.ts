import type { Bilingual, FieldError, IsoDate } from '@app/domain';
import type { IndicatorItem } from './enterprise-row';

/** What an import needs to know of an indicator. */
export interface CatalogueEntry {
  readonly code: string;
  readonly title: Bilingual;
  readonly kind: 'number' | 'integer' | 'boolean' | 'rank' | 'level';
  /** Null for booleans and levels. */
  readonly unit: string | null;
  readonly periods: readonly string[];
  readonly levels?: readonly string[];
}

/** The catalogue of indicators, as the policy library keeps it. */
export interface IndicatorCatalogue {
  find(code: string): CatalogueEntry | undefined;
  list(): readonly CatalogueEntry[];
  /** One error per wrong field of an item that shall be stored; empty where it is lawful. */
  check(item: IndicatorItem, today: IsoDate): readonly FieldError[];
}
