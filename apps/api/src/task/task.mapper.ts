import type { Principal } from '@app/auth';
import { type WorkCalendar, lineOf, redactionOf, text } from '@app/domain';
import type { TaskRow } from '@app/persistence';
import type { EndedTask } from '@app/record';
import { lightOf } from '../enterprise/lights';
import { isAddressedTo } from './task-audience';
import type { EndedTaskResponseDto, TaskDetailResponseDto } from './task-detail.response';
import type { TaskResponseDto } from './task.response';

/** The day and the calendar by which days are counted. */
interface Days {
  readonly today: string;
  readonly calendar: WorkCalendar;
}

export function toTaskResponse(row: TaskRow, { today, calendar }: Days): TaskResponseDto {
  const { excludes: _excludes, ...assignee } = row.assignee;
  return {
    id: row.id,
    kind: row.kind,
    title: row.title.zh,
    titles: row.title,
    enterprise: { creditCode: row.creditCode, name: row.enterpriseName },
    subject: row.subject,
    assignee,
    openedOn: row.openedOn,
    dueOn: row.dueOn,
    workingDaysLeft: row.dueOn ? calendar.workingDaysBetween(today, row.dueOn) : null,
    light: lightOf(row.dueOn, today, calendar),
    actions: row.actions.map((action) => ({ ...action })),
    ...(row.expects ? { expects: row.expects } : {}),
    ifLate: row.ifLate ?? [],
  };
}

export function toOpenTask(row: TaskRow, caller: Principal, days: Days): TaskDetailResponseDto {
  return { ...toTaskResponse(row, days), state: 'open', mine: isAddressedTo(caller, row.assignee), ended: null };
}

export function toEndedTask({ task, events }: EndedTask, caller: Principal, days: Days): TaskDetailResponseDto {
  const { expects: _expects, ...shown } = toTaskResponse({ ...task, actions: [] }, days);
  const isPaused = events.some(({ type }) => PAUSES.has(type));
  const ended = endOf(events, caller);
  return { ...shown, state: isPaused ? 'paused' : 'ended', mine: isAddressedTo(caller, task.assignee), ended };
}

const PAUSES: ReadonlySet<string> = new Set(['application-paused', 'cultivation-paused']);

/** Content that is kept back from what is handed on is kept back here, and with it who said it. */
function endOf(events: EndedTask['events'], caller: Principal): EndedTaskResponseDto | null {
  const [first] = events;
  if (!first) return null;
  const { kind, id, roles, department } = first.actor;
  const open = events.filter(({ aggregate, type }) => redactionOf(aggregate.type, type) === null);
  const isKept = open.length < events.length;
  const lines = open.map(({ aggregate, type, data }) => lineOf(aggregate.type, { type, data }));
  return {
    at: first.at,
    by: {
      kind,
      roles,
      ...(department ? { department } : {}),
      // A firm deals with an office, not with a person of it.
      ...(isKept || (caller.creditCode && kind === 'person' && id !== caller.id) ? {} : { account: id }),
    },
    outcome: lines.length > 0 ? lines : [text('已办理', 'Dealt with')],
  };
}
