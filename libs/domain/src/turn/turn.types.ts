import type { Assignee, TaskKind } from '../kernel/task';
import type { Role } from '../kernel/actor';
import type { StepClock } from '../kernel/step-clock';
import type { Instant, IsoDate } from '../kernel/time';

/** When to remind, whom to tell when it is late, and when waiting ends; working days, as the pack says. */
export interface LadderTemplate {
  /** Working days before the due day. */
  readonly remindBefore: readonly number[];
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
  /** Working days by which the answer came late. */
  readonly lateBy: number;
}
