import type { IsoDate } from '../kernel/time';
import type { UpperLevel } from './upper-level';

/** A letter as it was issued: nothing but these facts goes into its file, so that it never changes. */
export interface LetterFacts {
  /** Official number, without gaps within county and year. */
  readonly letterNo: string;
  /** 1, 2, … of this case. */
  readonly version: number;
  /** Number of the letter that it stands in place of. */
  readonly replaces: string | null;
  /** Why it was issued anew. */
  readonly reason: string | null;
  readonly on: IsoDate;
  /** The first upper level of the tier. */
  readonly addressee: UpperLevel;
  readonly enterpriseName: string;
  readonly creditCode: string;
  readonly tierTitle: string;
  readonly batch: string;
  /** What the batch was called; absent in letters from before it was kept. */
  readonly batchTitle?: string;
  readonly decidedOn: IsoDate;
  readonly minutesNo: string | null;
  /** Our own notice ended with no objection upheld. */
  readonly noticed: boolean;
}
