import { builtIn } from '../registry/built-in';
import type { PackCalendarTerm } from '../step.types';
import { lintCalendarTerms } from './lint-calendar-terms';

function found(calendarTerm: PackCalendarTerm): number {
  const [pack] = builtIn().packs;
  if (!pack) throw new Error('no pack');
  const steps = pack.steps.map((step, i) => (i === 0 ? { ...step, calendarTerm } : step));
  return lintCalendarTerms({ ...pack, steps }, builtIn().data.deadlines).length;
}

describe('the calendar term of a step', () => {
  it('is days, a day of the year, or a deadline of time that is there', () => {
    expect(found({ days: 15, toWorkingDay: true })).toBe(0);
    expect(found({ monthDay: '05-31' })).toBe(0);
    expect(found({ deadline: 'DL-CHANGE' })).toBe(0);
  });

  it('is exactly one of them', () => {
    expect(found({ days: 15, monthDay: '05-31' })).toBe(1);
    expect(found({ toWorkingDay: true })).toBe(1);
    expect(found({ deadline: 'DL-SPOT' })).toBe(1);
    expect(found({ deadline: 'DL-NONE' })).toBe(1);
    expect(found({ deadline: 'DL-CHANGE', toWorkingDay: true })).toBe(1);
  });
});
