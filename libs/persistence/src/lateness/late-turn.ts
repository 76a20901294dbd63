import type { AggregateType, IsoDate } from '@app/domain';

export const LATENESS_KEYS = ['owner', 'department', 'person', 'step'] as const;

export type LatenessKey = (typeof LATENESS_KEYS)[number];

/** Which turns: those that ended in the period, and those that are open and overdue on `today` where the period holds it. */
export interface LatenessQuestion {
  readonly by: LatenessKey;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly today: IsoDate;
  /** A branch inside the scope. */
  readonly regionCode?: string;
  /** One group only. */
  readonly key?: string;
}

/** Turns of one group with the same due day (open ones), or all that ended. */
export interface LatenessCount {
  readonly key: string;
  /** Null: they have ended. */
  readonly openLateFrom: IsoDate | null;
  readonly turns: number;
  readonly late: number;
  /** Working days, of those that have ended. */
  readonly lateWorkingDays: number;
}

/** One late turn: the case behind a number. */
export interface LateTurn {
  readonly type: AggregateType;
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly clock: string;
  readonly task: string;
  readonly owner: string;
  readonly department: string | null;
  readonly person: string | null;
  readonly dueOn: IsoDate | null;
  /** The day from which it is late, where it is open. */
  readonly lateFrom: IsoDate | null;
  readonly closedAt: string | null;
  /** Working days; of an open one as it was last written down. */
  readonly lateBy: number;
}
