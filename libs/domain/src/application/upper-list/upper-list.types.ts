import type { IsoDate } from '../../kernel/time';
import type { Tier } from '../../tier';
import type { UpperEventKind } from '../application.types';
import type { UpperLevel } from '../upper-level';

/** One row of a list that an upper level published, in the words of the record. */
export interface UpperListRow {
  /** As the spreadsheet counts, the header being row 1. */
  readonly row: number;
  readonly creditCode: string;
  readonly name: string;
  readonly event: UpperEventKind;
  readonly documentNo: string | null;
  readonly on: IsoDate;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** With `returned`: the day by which that level wants the rest. */
  readonly dueOn: IsoDate | null;
  readonly level: UpperLevel;
  readonly tier: Tier;
  readonly batch: string;
}

export const UPPER_VERDICTS = [
  'match',
  'malformed',
  'unknown-firm',
  'name-differs',
  'no-open-application',
  'duplicate',
  'contradicting',
] as const;

/** What a row of a list is, held against the record; only a `match` is recorded, the others are for a person to look at. */
export type UpperVerdict = (typeof UPPER_VERDICTS)[number];
