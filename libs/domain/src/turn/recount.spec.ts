import fc from 'fast-check';
import type { PublishedYear } from '../calendar/published-year';
import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import type { WorkCalendar } from '../kernel/calendar';
import { type IsoDate, addDays } from '../kernel/time';
import { needsRedating, openTurn, pauseTurn, redateTurn, resumeTurn } from './turn';
import type { Turn } from './turn.types';

const SUPPOSED = createWorkCalendar(PUBLISHED_YEARS);
const at = (day: IsoDate): string => `${day}T10:00:00.000+08:00`;

/** A year whose schedule arrives late, with these days off beside New Year's Day. */
function arrived(off: readonly IsoDate[], work: readonly IsoDate[] = []): WorkCalendar {
  const year: PublishedYear = { year: 2027, source: 't', off: ['2027-01-01', ...off], work: [...work] };
  return createWorkCalendar([...PUBLISHED_YEARS, year]);
}

function begun(on: IsoDate, budget: number, calendar = SUPPOSED): Turn {
  const template = { remindBefore: [1], escalateAfter: [{ workingDays: 2, to: 'leader' as const }], lapseAfter: 10 };
  const assignee = { role: 'officer' as const, regionCode: '990124' };
  return openTurn({ key: 't', task: 'check-documents', assignee, ref: 'r', budget, template }, at(on), calendar);
}

/** Days that ran, counted one by one. */
function ran(calendar: WorkCalendar, spells: readonly (readonly [IsoDate, IsoDate])[]): number {
  let count = 0;
  for (const [from, to] of spells)
    for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

describe('days used before a pause in a year whose schedule was not known', () => {
  // Three days of the four after 8 March 2027 turn out to be off.
  const OFF = ['2027-03-09', '2027-03-10', '2027-03-11'];

  it('are counted by the schedule that has arrived when the clock runs on', () => {
    const paused = pauseTurn(begun('2027-03-08', 10), at('2027-03-12'), SUPPOSED);
    expect(paused.clock.consumed).toBe(4);
    const known = arrived(OFF);
    const resumed = resumeTurn(paused, at('2027-04-12'), known);
    expect(resumed.clock.consumed).toBe(1);
    expect(resumed.clock.dueOn).toBe(known.addWorkingDays('2027-04-12', 9));
  });

  it('are counted again where the clock had run on before it arrived', () => {
    const paused = pauseTurn(begun('2027-03-08', 10), at('2027-03-12'), SUPPOSED);
    const resumed = resumeTurn(paused, at('2027-04-12'), SUPPOSED);
    const known = arrived(OFF);
    expect(needsRedating(resumed, known)).toBe(true);
    const redated = redateTurn(resumed, known);
    expect(redated.clock).toMatchObject({ consumed: 1, dueOn: known.addWorkingDays('2027-04-12', 9) });
    expect(needsRedating(redated, known)).toBe(false);
  });

  it('keep the count of the pause where stretches were not kept then', () => {
    const { spans: _spans, ...old } = pauseTurn(begun('2026-04-13', 10), at('2026-04-15'), SUPPOSED);
    const resumed = resumeTurn(old, at('2026-05-06'), SUPPOSED);
    expect(resumed.clock.consumed).toBe(2);
    const again = resumeTurn(pauseTurn(resumed, at('2026-05-08'), SUPPOSED), at('2026-05-11'), SUPPOSED);
    expect(again.clock.consumed).toBe(4);
  });

  it('leave exactly the budget less the days that ran, however often it stood still and whenever the schedule came', () => {
    const days = fc.array(fc.nat({ max: 25 }), { minLength: 2, maxLength: 8 });
    const off = fc.uniqueArray(fc.nat({ max: 200 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, off, fc.nat({ max: 8 }), fc.integer({ min: 1, max: 60 }), (gaps, offs, arrivesAt, budget) => {
        const known = arrived(offs.map((n) => addDays('2027-01-04', n)));
        let today = '2027-01-04';
        let turn = begun(today, budget);
        let since = today;
        const spells: [IsoDate, IsoDate][] = [];
        for (const [index, gap] of [...gaps, 0].entries()) {
          const calendar = index >= arrivesAt ? known : SUPPOSED;
          if (needsRedating(turn, calendar)) turn = redateTurn(turn, calendar);
          today = addDays(today, gap);
          if (turn.clock.runningSince) {
            spells.push([since, today]);
            turn = pauseTurn(turn, at(today), calendar);
          } else {
            turn = resumeTurn(turn, at(today), calendar);
            since = today;
          }
        }
        if (!turn.clock.runningSince) turn = resumeTurn(turn, at((since = today)), known);
        if (needsRedating(turn, known)) turn = redateTurn(turn, known);
        const rest = budget - ran(known, spells);
        expect(turn.clock.dueOn).toBe(
          [rest >= 0 ? known.addWorkingDays(since, rest) : known.subtractWorkingDays(since, -rest), '2027-01-04']
            .sort()
            .at(-1),
        );
      }),
    );
  });
});
