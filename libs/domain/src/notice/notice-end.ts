import type { WorkCalendar } from '../kernel/calendar';
import type { IsoDate } from '../kernel/time';
import type { NoticeState } from './notice.types';

/** The last day of a notice; where that does not bind yet, the year whose schedule it waits for. */
export function endOf(
  publishedOn: IsoDate,
  workingDays: number,
  calendar: WorkCalendar,
): Pick<NoticeState, 'endsOn' | 'provisional' | 'waitsFor'> {
  const endsOn = calendar.addWorkingDays(publishedOn, workingDays);
  const waits = calendar.isBinding(endsOn) ? {} : { waitsFor: Number(endsOn.slice(0, 4)) };
  return { endsOn, provisional: !calendar.isPublished(endsOn), ...waits };
}
