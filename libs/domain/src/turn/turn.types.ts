import type { Assignee, TaskKind } from '../kernel/task';
import type { Role } from '../kernel/actor';
import type { StepClock } from '../kernel/step-clock';
import type { Instant, IsoDate } from '../kernel/time';

/** When to remind, whom to tell when it is late, and when waiting ends; working days, as the pack says. */
export interface LadderTemplate {
  /** Working days before the due day. */
  readonly remindBefore: readonly number[];
  /** Calendar days before the due day, where the rule counts so; one that falls on a day off comes on the working day before. */
  readonly remindDaysBefore?: readonly number[];
  /** Working days after the due day, and who is told. */
  readonly escalateAfter: readonly { readonly workingDays: number; readonly to: Role }[];
  /** Working days after the due day on which waiting ends; null where silence only escalates. */
  readonly lapseAfter: number | null;
}

/** One dated rung of a ladder; each fires once. */
export interface LadderRung {
  readonly on: IsoDate;
  readonly act: 'remind' | 'escalate' | 'lapse';
  readonly to: Role | null;
  /** The end of waiting does not bind before the schedule of this year is published. */
  readonly waitsFor?: number;
}

/** Why a clock stands still: a reason of the list (`clock-rules.json`), or `cultivation` where the whole case is paused. */
export interface PauseCause {
  readonly reason: string;
  /** What happened, in the words of whoever paused it. */
  readonly note: string;
}

/** A stretch of a turn's life, from the day after `from` through `to`; the turn's stretches follow on one another. */
export interface TurnSpan {
  readonly from: IsoDate;
  /** Null while it goes on. */
  readonly to: IsoDate | null;
  /** Absent: the clock ran. */
  readonly paused?: PauseCause;
  /** Read as having run although the clock had stood still in it: from before stretches were kept. */
  readonly assumed?: true;
}

/** One clock that stands still alone. */
export interface Hold extends PauseCause {
  readonly by: string;
  readonly at: Instant;
  /** By which it was stopped, and which sees to it; absent in holds from before this was kept. */
  readonly role?: Role;
  /** Until when somebody has to look whether the reason holds on; absent as above. */
  readonly reviewOn?: IsoDate;
}

/** More time, given by a leader with a reason; the day that it was due before stays on record. */
export interface Extension {
  /** In the unit of the clock. */
  readonly days: number;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** One person's (or role's) turn: who is waited for, on what clock, and what happens when nothing comes. */
export interface Turn {
  /** Unique within its aggregate. */
  readonly key: string;
  readonly task: TaskKind;
  readonly assignee: Assignee;
  /** Step, request, review or checkpoint to which it belongs. */
  readonly ref: string;
  readonly openedAt: Instant;
  readonly clock: StepClock;
  readonly template: LadderTemplate;
  readonly ladder: readonly LadderRung[];
  /** Rungs of `ladder` that have fired. */
  readonly fired: number;
  readonly closedAt: Instant | null;
  /** Working days by which the answer came late; of an open turn, those by which it was late when it was last paused. */
  readonly lateBy: number;
  /**
   * The day from which lateness is counted, where the clock stood still lawfully after a due day that no pause moves; absent: the
   * due day. Nobody is late by days on which nothing could be done.
   */
  readonly lateFrom?: IsoDate;
  /** How its days were spent; absent in turns from before this was kept, which are read as having run throughout. */
  readonly spans?: readonly TurnSpan[];
  /** Set while this clock alone stands still for a legal reason. */
  readonly hold?: Hold | null;
  readonly extensions?: readonly Extension[];
  /** The first year without a published schedule on which an open date rests; null or absent: none. */
  readonly provisionalYear?: number | null;
  /** Account of whoever answered, where it was theirs to answer; null where something else ended it. */
  readonly closedBy?: string | null;
}
