import { createWorkCalendar, PUBLISHED_YEARS } from '@app/domain';
import { builtIn } from '../registry/built-in';
import { deadlineOf, isTimed } from './deadline-of';

const calendar = createWorkCalendar(PUBLISHED_YEARS);
const on = (code: string, from: string): string => deadlineOf(code, from, calendar, builtIn()).on;

describe('a deadline of the rules', () => {
  it('falls on the day that its row names', () => {
    expect(on('DL-UPD-2026', '2026-04-13')).toBe('2026-05-31');
    expect(on('DL-REFRESH-TS', '2026-04-13')).toBe('2027-03-31');
    expect(on('DL-GS-M', '2026-12-20')).toBe('2027-01-05');
    expect(on('DL-GS-Y', '2026-11-02')).toBe('2026-12-31');
    expect(on('DL-PUB', '2025-12-04')).toBe('2025-12-11');
    expect(on('DL-BAN', '2026-04-13')).toBe('2029-04-13');
  });

  it('moves off a holiday where the row says so, and names the row', () => {
    expect(deadlineOf('DL-CHANGE', '2026-07-03', calendar, builtIn())).toMatchObject({
      on: '2026-10-08',
      statedOn: '2026-10-03',
      moved: true,
      deadline: { code: 'DL-CHANGE' },
    });
    expect(on('DL-TAX', '2026-04-13')).toBe('2026-06-01');
  });

  it('is none where the row is a share, or missing', () => {
    expect(() => on('DL-SPOT', '2026-04-13')).toThrow('DL-SPOT is a share');
    expect(() => on('DL-NONE', '2026-04-13')).toThrow('no deadline DL-NONE');
  });

  it('can be dated for every row of time that is shipped', () => {
    const timed = builtIn().data.deadlines.filter(isTimed);
    expect(timed.length).toBeGreaterThan(10);
    for (const { code } of timed) expect(on(code, '2026-04-13') >= '2026-04-13').toBe(true);
  });
});
