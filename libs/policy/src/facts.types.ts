import type { IndicatorSource, IsoDate, Tier, TitleCode } from '@app/domain';

export const PURPOSES = ['new', 'renewal'] as const;

/** A first recognition, or the re-review of a title that is held. */
export type Purpose = (typeof PURPOSES)[number];

export type Scalar = number | boolean | string;

/** One value of an indicator as it came in; decimals may be given as text (`"1500.00"`). */
export interface IndicatorValue {
  readonly code: string;
  /** `2025`, `2025-Q3`, `2025-10` or `now`. */
  readonly period: string;
  readonly value: Scalar | null;
  /** Absent: the catalogue's unit. */
  readonly unit?: string | null;
  readonly source: IndicatorSource;
  readonly observedAt?: string | null;
  readonly evidenceDocumentId?: string | null;
}

/** A title as stated for a diagnosis; the list is taken as complete. */
export interface StatedTitle {
  readonly code: TitleCode;
  readonly validFrom: IsoDate;
  /** Null or absent where the title has no term. */
  readonly validTo?: IsoDate | null;
  /** `reported` is the firm's own word and never makes a title condition met. */
  readonly source?: string;
}

/** A human's verdict on a criterion that the evaluator leaves to humans. */
export interface Finding {
  readonly tier: Tier;
  readonly criterionId: string;
  readonly verdict: 'met' | 'unmet';
  readonly reason?: string;
  readonly evidenceDocumentId?: string | null;
  readonly validTo?: IsoDate | null;
}

/** Everything that a diagnosis knows of a firm. */
export interface Facts {
  /** Absent in a question about no real firm; its legal form is then not judged. */
  readonly creditCode?: string;
  /** GB/T 4754: a letter and two to four digits, `C34`. */
  readonly industryCode: string;
  readonly foundedOn?: IsoDate;
  readonly indicators: readonly IndicatorValue[];
  readonly titles: readonly StatedTitle[];
  readonly findings?: readonly Finding[];
}
