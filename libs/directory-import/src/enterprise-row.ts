import type { IndicatorSource, IsoDate } from '@app/domain';
import type { RowIssue } from './row-issue';

/** One value as the command `put-indicators` takes it. */
export interface IndicatorItem {
  readonly code: string;
  readonly period: string;
  /** Numbers in the catalogue's unit. */
  readonly value: number | boolean | string;
  /** The catalogue's unit; absent for booleans and levels. */
  readonly unit?: string;
  /** An import says `reported` unless the officer knows better. */
  readonly source: IndicatorSource;
  readonly observedAt?: IsoDate;
}

/** A firm as a file states it. */
export interface EnterpriseRow {
  readonly creditCode: string;
  /** The code was made up for a demonstration and must be shown as such. */
  readonly synthetic: boolean;
  readonly name: string;
  readonly regionCode: string;
  /** Null where the source does not say; only files with a saved mapping may leave it open. */
  readonly industryCode: string | null;
  /** Null where the source does not say; only files with a saved mapping may leave it open. */
  readonly foundedOn: IsoDate | null;
  readonly indicators: readonly IndicatorItem[];
}

/** What became of one or, where a firm has several, of some rows of the file. */
export interface AcceptedRows {
  /** The first of `rows`. */
  readonly row: number;
  readonly rows: readonly number[];
  readonly ok: EnterpriseRow;
  /** What was left out or is odd. */
  readonly warnings: readonly RowIssue[];
}

export interface RejectedRows {
  readonly row: number;
  readonly rows: readonly number[];
  readonly errors: readonly RowIssue[];
}

export type RowOutcome = AcceptedRows | RejectedRows;

export function isAccepted(outcome: RowOutcome): outcome is AcceptedRows {
  return 'ok' in outcome;
}
