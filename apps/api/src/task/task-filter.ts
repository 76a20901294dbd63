import type { Principal } from '@app/auth';
import type { IsoDate, WorkCalendar } from '@app/domain';
import type { TaskFilter } from '@app/persistence';
import { rangeOf } from '../enterprise/lights';
import { addresseesOf } from '../record-access/addressees';
import type { TaskQueryDto } from './dto/task.requests.dto';

interface Days {
  readonly today: IsoDate;
  readonly calendar: WorkCalendar;
}

const dayBefore = (day: IsoDate): IsoDate => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** What a list of tasks is narrowed to, as its reader asks today. */
export function taskFilterOf(caller: Principal, query: TaskQueryDto, days: Days): TaskFilter {
  return {
    ...(query.kind ? { kinds: [query.kind] } : {}),
    ...(query.enterprise ? { creditCode: query.enterprise } : {}),
    ...dueOf(query.state, days),
    ...addressOf(caller, query.scope),
  };
}

function dueOf(state: TaskQueryDto['state'], { today, calendar }: Days): Pick<TaskFilter, 'dueBy' | 'dueFrom'> {
  if (state === 'overdue') return { dueBy: dayBefore(today) };
  if (state !== 'soon') return {};
  const { dueFrom, dueBefore } = rangeOf('yellow', today, calendar);
  return { ...(dueFrom ? { dueFrom } : {}), ...(dueBefore ? { dueBy: dayBefore(dueBefore) } : {}) };
}

function addressOf(caller: Principal, scope: TaskQueryDto['scope']): TaskFilter {
  if (scope === 'all') return {};
  if (scope === 'others') return { others: addresseesOf(caller) };
  return { addressees: addresseesOf(caller), account: caller.id };
}
