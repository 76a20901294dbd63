import type { IsoDate } from '../kernel/time';

/** One year of the State Council's holiday schedule, as published. */
export interface PublishedYear {
  readonly year: number;
  /** Days off, weekends inside the holidays included. */
  readonly off: readonly IsoDate[];
  /** Make-up working days; a notice may also name an ordinary Monday on which work begins again. */
  readonly work: readonly IsoDate[];
  /** Address or number of the notice. */
  readonly source: string;
}

/** `DATE_OUTSIDE_YEAR`: no day of that year. `DATE_TWICE`: listed twice, or both off and worked. */
export type PublishedYearFault = 'DATE_OUTSIDE_YEAR' | 'DATE_TWICE';

function isDayOf(year: number, date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return date.startsWith(`${year}-`) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** What is wrong with a schedule that somebody entered; empty when it can be used. */
export function faultsOfPublishedYear(schedule: PublishedYear): { date: string; fault: PublishedYearFault }[] {
  const all = [...schedule.off, ...schedule.work];
  const outside = all.filter((date) => !isDayOf(schedule.year, date));
  const twice = all.filter((date, index) => all.indexOf(date) !== index);
  return [
    ...outside.map((date) => ({ date, fault: 'DATE_OUTSIDE_YEAR' as const })),
    ...twice.map((date) => ({ date, fault: 'DATE_TWICE' as const })),
  ];
}
