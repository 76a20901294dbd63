import { type WorkCalendar, isYearPublished } from '../kernel/calendar';
import type { IsoDate } from '../kernel/time';
import { needsRedating } from '../turn/turn';
import { firstUnpublishedYear } from '../turn/provisional-year';
import type { NoticeState } from './notice.types';

export type NoticeEnd = Pick<NoticeState, 'endsOn' | 'provisional' | 'waitsFor' | 'provisionalYear'>;

/** The last day of a notice; where that does not bind yet, the year whose schedule it waits for. */
export function endOf(publishedOn: IsoDate, workingDays: number, calendar: WorkCalendar): NoticeEnd {
  const endsOn = calendar.addWorkingDays(publishedOn, workingDays);
  const waits = calendar.isBinding(endsOn) ? {} : { waitsFor: Number(endsOn.slice(0, 4)) };
  const year = firstUnpublishedYear(publishedOn, [endsOn], calendar);
  const provisional = !calendar.isPublished(endsOn);
  return { endsOn, provisional, ...waits, ...(year === null ? {} : { provisionalYear: year }) };
}

/** Whether the last day is another one today: the year that it waits for is published, or was corrected. */
export function isEndOutdated(state: NoticeState, calendar: WorkCalendar): boolean {
  const year = state.waitsFor ?? state.provisionalYear;
  if (year && isYearPublished(year, calendar)) return true;
  return endOf(state.publishedOn, state.workingDays, calendar).endsOn !== state.endsOn;
}

/** Whether a notice, or the clock of an objection to it, is to be dated anew. */
export function isNoticeOutdated(state: NoticeState, calendar: WorkCalendar): boolean {
  const isDated = state.status === 'open' && isEndOutdated(state, calendar);
  return isDated || state.turns.some((turn) => needsRedating(turn, calendar));
}
