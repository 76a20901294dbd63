import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import { firm, leader } from '../testing/actors';
import { CASE, CULTIVATION, aCase, aCultivation, aFirm, theCase, upTo } from '../testing/cases';
import { until } from '../testing/passing-time';
import type { World } from '../testing/world';
import type { CalendarTerm } from './step-budget';

const noon = (day: string): string => `${day}T12:00:00.000+08:00`;

/** A case that waits for papers by a rule of its own. */
function waiting(calendarTerm: CalendarTerm): World {
  const world = aCultivation(aFirm());
  const { terms } = world.rules;
  world.rules.terms = (tier) => ({
    ...terms(tier),
    templates: terms(tier).templates.map((one) => (one.kind === 'documents' ? { ...one, calendarTerm } : one)),
  });
  return upTo('documents', aCase('innovative-sme', world));
}

const clock = (world: World) => theCase(world).turns.at(-1)?.clock;

describe('a step whose rule does not count working days', () => {
  it('is due after days of the calendar, on a holiday where the rule leaves it there', () => {
    expect(clock(waiting({ term: { days: 20 } }))).toMatchObject({ dueOn: '2026-05-03', unit: 'calendar-days' });
    expect(clock(waiting({ term: { days: 20 }, toWorkingDay: true }))?.dueOn).toBe('2026-05-06');
  });

  it('gets back the days of the calendar that were left before a pause', () => {
    const world = waiting({ term: { days: 20 } });
    until(world, noon('2026-04-20'));
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    until(world, noon('2026-06-01'));
    world.must(CULTIVATION, { type: 'resume' }, leader);
    expect(clock(world)).toMatchObject({ consumed: 7, dueOn: '2026-06-14' });
  });

  it('is due on a day of the year that no pause moves and nobody extends', () => {
    const world = waiting({ term: { monthDay: '05-31' }, toWorkingDay: true });
    expect(clock(world)?.dueOn).toBe('2026-06-01');
    const key = theCase(world).turns.at(-1)?.key ?? '';
    const extend = { type: 'extend-clock', clock: key, days: 5, reason: '补测' } as const;
    expect(world.refusalOf(CASE, extend, leader)).toBe('CLOCK_FIXED');
    until(world, noon('2026-04-20'));
    world.must(CULTIVATION, { type: 'pause', reason: '停产' }, leader);
    until(world, noon('2026-05-04'));
    world.must(CULTIVATION, { type: 'resume' }, leader);
    expect(clock(world)?.dueOn).toBe('2026-06-01');
    until(world, noon('2026-06-03'));
    world.must(CASE, { type: 'withdraw', reason: '改日' }, firm);
    expect(theCase(world).turns.at(-1)?.lateBy).toBe(2);
  });

  it('moves with the year’s schedule when that arrives', () => {
    const world = waiting({ term: { monthDay: '01-04' }, toWorkingDay: true });
    expect(clock(world)).toMatchObject({ dueOn: '2027-01-04', provisional: true });
    const off = ['2027-01-01', '2027-01-04', '2027-01-05'];
    world.calendar = createWorkCalendar([...PUBLISHED_YEARS, { year: 2027, off, work: [], source: 'test' }]);
    until(world, noon('2026-04-14'));
    expect(clock(world)).toMatchObject({ dueOn: '2027-01-06', provisional: false });
    const redated = world.events.find(({ event }) => event.type === 'turn-redated');
    expect(redated?.event.data).toMatchObject({ from: '2027-01-04', to: '2027-01-06' });
  });
});
