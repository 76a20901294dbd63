import type { Turn } from '@app/domain';
import type { ClockHoldResponseDto, ClockResponseDto } from './clock.response';

function toHold({ reason, note, by, at, reviewOn }: NonNullable<Turn['hold']>): ClockHoldResponseDto {
  return { reason, note, by, at, reviewOn: reviewOn ?? null };
}

export function toClock(turn: Turn): ClockResponseDto {
  const { clock } = turn;
  return {
    key: turn.key,
    task: turn.task,
    owner: clock.owner,
    department: turn.assignee.department ?? null,
    ref: turn.ref,
    unit: clock.fixedOn ? 'fixed-day' : (clock.unit ?? 'working-days'),
    budget: clock.budget,
    consumed: clock.consumed,
    startedOn: clock.startedOn,
    runningSince: clock.runningSince,
    stoppedOn: clock.stoppedOn,
    dueOn: clock.dueOn,
    provisional: clock.provisional,
    lateBy: turn.lateBy,
    reminders: turn.fired,
    hold: turn.hold ? toHold(turn.hold) : null,
    extensions: (turn.extensions ?? []).map((extension) => ({ ...extension })),
  };
}
