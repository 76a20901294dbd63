import { type IsoDate, type WorkCalendar, addDays } from '@app/domain';

const NAMES = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** `2026年4月13日（周一）`. */
export function dayWithWeekday(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日（周${NAMES[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}）`;
}

/** The working days after today up to the last one, at most twenty. */
export function workingDaysLeft(today: IsoDate, endsOn: IsoDate, calendar: WorkCalendar): IsoDate[] {
  const days: IsoDate[] = [];
  for (let day = addDays(today, 1); day <= endsOn && days.length < 20; day = addDays(day, 1)) {
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
}
