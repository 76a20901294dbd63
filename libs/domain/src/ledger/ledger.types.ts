import type { IsoDate } from '../kernel/time';

/**
 * Whose a working day is: `firm`, `bureau:<role>`, `department:<code>`, `expert`, `mentor`, `upper`, `public` (a notice runs),
 * `paused:<reason>`, `case:<id>` (of a cultivation: the application that it waits for), `waiting` (nobody was asked: a plan waits
 * for a date), `closed` (of a case that was taken up again, or its refusal reviewed: it was closed) and `product` (nobody was asked although somebody ought to have been).
 */
export type LedgerOwner = string;

/** Somebody's hold on the days after `from` through `to`. */
export interface Claim {
  readonly owner: LedgerOwner;
  readonly from: IsoDate;
  /** Null: to the end of the ledger. */
  readonly to: IsoDate | null;
  /** What it comes from: the key of a turn, the id of a notice. */
  readonly because: string;
  /** 0: is waited for. A higher one counts only on days on which nobody of a lower one holds: a pause is 1, mere waiting 2. */
  readonly rank: 0 | 1 | 2;
}

/** A stretch of days that one owner held, alone or with others. */
export interface LedgerStretch {
  /** First and last day, both counted. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly workingDays: number;
  /** How many owners shared each of these days equally. */
  readonly sharedBy: number;
  readonly because: readonly string[];
}

/** What one owner used: `units` of `denominator` of the ledger, in working days. */
export interface LedgerPart {
  readonly owner: LedgerOwner;
  readonly units: number;
  readonly stretches: readonly LedgerStretch[];
}

/** Who owned every working day of a thing. The units of the parts sum to `total * denominator`, exactly. */
export interface Ledger {
  readonly openedOn: IsoDate;
  /** The day on which the thing ended, or today. */
  readonly through: IsoDate;
  /** Working days after `openedOn` through `through`. */
  readonly total: number;
  readonly denominator: number;
  readonly parts: readonly LedgerPart[];
}
