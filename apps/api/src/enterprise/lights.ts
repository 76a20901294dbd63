import type { IsoDate, WorkCalendar } from '@app/domain';

export type Light = 'green' | 'yellow' | 'red';

/** Working days before the due day from which a light is yellow. */
const YELLOW_WORKING_DAYS = 3;

/** Red once the due day is over, yellow in its last three working days, green before and where nothing is due. */
export function lightOf(dueOn: IsoDate | null, today: IsoDate, calendar: WorkCalendar): Light {
  if (!dueOn) return 'green';
  if (dueOn < today) return 'red';
  return dueOn <= calendar.addWorkingDays(today, YELLOW_WORKING_DAYS) ? 'yellow' : 'green';
}

/** The half-open range of due days that a light stands for: the firm list filters by it. */
export function rangeOf(
  light: Light,
  today: IsoDate,
  calendar: WorkCalendar,
): { dueFrom?: IsoDate; dueBefore?: IsoDate; orNothingDue?: boolean } {
  const green = calendar.addWorkingDays(today, YELLOW_WORKING_DAYS);
  const afterYellow = new Date(Date.parse(`${green}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  if (light === 'red') return { dueBefore: today };
  if (light === 'yellow') return { dueFrom: today, dueBefore: afterYellow };
  return { dueFrom: afterYellow, orNothingDue: true };
}
