import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import { lateBy, pauseClock, resumeClock, startClock, stopClock } from './step-clock';
import { addDays } from './time';

const calendar = createWorkCalendar(PUBLISHED_YEARS);

describe('the clock of a step', () => {
  it('ends after its working days, the first day not counted, over the Spring Festival and its make-up days', () => {
    expect(startClock('officer', 5, '2026-02-13', calendar).dueOn).toBe('2026-02-27');
  });

  it('ends at the cut-off of the batch where that comes first', () => {
    expect(startClock('officer', 10, '2026-04-13', calendar, '2026-04-20').dueOn).toBe('2026-04-20');
    expect(startClock('officer', 2, '2026-04-13', calendar, '2026-04-20').dueOn).toBe('2026-04-15');
  });

  it('is never due before it began, although the cut-off has passed', () => {
    const clock = startClock('officer', 10, '2026-04-13', calendar, '2026-04-01');
    expect(clock.dueOn).toBe('2026-04-13');
    expect(lateBy(clock, '2026-04-13', calendar)).toBe(0);
  });

  it('gives back the exact rest after a pause', () => {
    const paused = pauseClock(startClock('officer', 5, '2026-04-13', calendar), '2026-04-15', calendar);
    expect([paused.consumed, paused.dueOn]).toEqual([2, null]);
    expect(resumeClock(paused, '2026-06-01', calendar).dueOn).toBe('2026-06-04');
  });

  it('does not forget that it was late when it was paused', () => {
    const paused = pauseClock(startClock('officer', 2, '2026-04-13', calendar), '2026-04-20', calendar);
    const resumed = resumeClock(paused, '2026-06-01', calendar);
    expect(paused.consumed).toBe(5);
    expect(lateBy(resumed, '2026-06-01', calendar)).toBe(3);
    expect(lateBy(resumed, '2026-06-02', calendar)).toBe(4);
  });

  it('does not start again once it was stopped', () => {
    const stopped = stopClock(startClock('officer', 2, '2026-04-13', calendar), '2026-04-14', calendar);
    expect(resumeClock(stopped, '2026-04-20', calendar)).toEqual(stopped);
    expect(stopClock(stopped, '2026-04-30', calendar).consumed).toBe(1);
  });

  const days = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 8 });

  it('charges each working day once, to the owner or to the pause, however often it is paused', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), days, (budget, gaps) => {
        let clock = startClock('officer', budget, '2026-01-05', calendar);
        let today = '2026-01-05';
        let paused = 0;
        for (const [index, gap] of gaps.entries()) {
          const before = today;
          today = addDays(today, gap);
          if (index % 2 === 0) clock = pauseClock(clock, today, calendar);
          else {
            paused += calendar.workingDaysBetween(before, today);
            clock = resumeClock(clock, today, calendar);
            if (clock.consumed <= budget) {
              expect(calendar.workingDaysBetween(today, clock.dueOn ?? '')).toBe(budget - clock.consumed);
            } else expect(lateBy(clock, today, calendar)).toBe(clock.consumed - budget);
          }
          expect(clock.dueOn === null || clock.dueOn >= clock.startedOn).toBe(true);
        }
        const stopped = stopClock(clock, today, calendar);
        expect(stopped.consumed + paused).toBe(calendar.workingDaysBetween('2026-01-05', today));
      }),
    );
  });
});
