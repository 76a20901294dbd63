import { ApiProperty } from '@nestjs/swagger';

export class ClockHoldResponseDto {
  reason!: string;

  note!: string;

  by!: string;

  at!: string;

  /** The day until which somebody looks whether the reason holds on; null in pauses from before it was kept. */
  reviewOn!: string | null;
}

export class ClockExtensionResponseDto {
  /** In the unit of the clock. */
  days!: number;

  reason!: string;

  by!: string;

  at!: string;

  /** Due before. */
  from!: string;

  /** Due since. */
  to!: string;
}

/** One person's turn: whose it is or was, its ledger of working days, and whether it was late. */
export class ClockResponseDto {
  key!: string;

  /** Kind of task that waits. */
  task!: string;

  owner!: string;

  department!: string | null;

  /** Request, review or step that it belongs to. */
  ref!: string;

  /** What budget and days used are counted in. */
  @ApiProperty({ enum: ['working-days', 'calendar-days', 'fixed-day'] })
  unit!: string;

  budget!: number;

  /** Used so far. */
  consumed!: number;

  startedOn!: string;

  runningSince!: string | null;

  stoppedOn!: string | null;

  /** ISO date; null while paused. */
  dueOn!: string | null;

  /** The due day lies in a year whose calendar is not published. */
  provisional!: boolean;

  /** Working days by which the answer came late. */
  lateBy!: number;

  /** Rungs of its ladder that have fired. */
  reminders!: number;

  /** Set while this clock alone stands still, for a reason of `GET /clock-rules`. */
  hold!: ClockHoldResponseDto | null;

  extensions!: ClockExtensionResponseDto[];
}
