import type { IsoDate } from '@app/domain';

/** `2026年4月13日`. */
export function chineseDay(day: IsoDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
