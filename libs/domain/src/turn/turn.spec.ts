import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import {
  type TurnOpening,
  closeTurn,
  consequencesOf,
  firstDueTurn,
  nextRung,
  openTurn,
  pauseTurn,
  resumeTurn,
} from './turn';
import type { LadderTemplate } from './turn.types';

const calendar = createWorkCalendar(PUBLISHED_YEARS);
const at = (day: string): string => `${day}T10:00:00.000+08:00`;

const LADDER: LadderTemplate = {
  remindBefore: [5, 1],
  escalateAfter: [{ workingDays: 1, to: 'leader' }],
  lapseAfter: 10,
};

function aTurn(more: Partial<TurnOpening> = {}, day = '2026-04-13') {
  const opening: TurnOpening = {
    key: 'decision.1',
    task: 'decide',
    assignee: { role: 'leader' },
    ref: 'decision',
    budget: 10,
    template: LADDER,
  };
  return openTurn({ ...opening, ...more }, at(day), calendar);
}

const rungs = (turn: ReturnType<typeof aTurn>): string[] => turn.ladder.map((rung) => `${rung.act} ${rung.on}`);

describe('the ladder of a turn', () => {
  it('reminds before the due day, escalates and lapses after it', () => {
    expect(aTurn().clock.dueOn).toBe('2026-04-27');
    expect(rungs(aTurn())).toEqual([
      'remind 2026-04-20',
      'remind 2026-04-24',
      'escalate 2026-04-28',
      'lapse 2026-05-13',
    ]);
  });

  it('does not remind of what was only just said', () => {
    expect(rungs(aTurn({ budget: 5 }))[0]).toBe('remind 2026-04-17');
  });

  it('says what is still to happen, and nothing while the clock stands still or once it is answered', () => {
    const turn = { ...aTurn(), fired: 2 };
    const ahead = [
      { on: '2026-04-28', act: 'escalate', to: 'leader' },
      { on: '2026-05-13', act: 'lapse', to: null },
    ];
    expect(consequencesOf(turn)).toEqual({ ifLate: ahead });
    expect(consequencesOf(pauseTurn(turn, at('2026-04-21'), calendar))).toEqual({});
    expect(consequencesOf(closeTurn(turn, at('2026-04-21'), calendar))).toEqual({});
  });

  it('escalates and lapses a turn that opens after the cut-off, counted from the day on which it opened', () => {
    expect(rungs(aTurn({ cutOff: '2026-01-30' }))).toEqual(['escalate 2026-04-14', 'lapse 2026-04-27']);
  });

  it('after a pause holds the rungs that had not fired, as far off as they were', () => {
    const reminded = { ...aTurn(), fired: 1 };
    const resumed = resumeTurn(pauseTurn(reminded, at('2026-04-21'), calendar), at('2026-06-01'), calendar);
    expect(resumed.clock.dueOn).toBe('2026-06-05');
    expect(rungs(resumed)).toEqual(['remind 2026-06-04', 'escalate 2026-06-08', 'lapse 2026-06-22']);
    expect(nextRung(resumed)?.on).toBe('2026-06-04');
  });

  it('is late by no day on which its clock stood still lawfully after the cut-off', () => {
    // Due on Monday 20 April by the cut-off; still from Thursday 16 to Friday 24.
    const paused = pauseTurn(aTurn({ cutOff: '2026-04-20' }), at('2026-04-16'), calendar);
    const resumed = resumeTurn(paused, at('2026-04-24'), calendar);
    expect(resumed).toMatchObject({ clock: { dueOn: '2026-04-20' }, lateFrom: '2026-04-24' });
    expect(closeTurn(resumed, at('2026-04-24'), calendar).lateBy).toBe(0);
    expect(closeTurn(resumed, at('2026-04-28'), calendar).lateBy).toBe(2);
    // What it was late by before it stood still stays.
    const late = pauseTurn(aTurn({ cutOff: '2026-04-20' }), at('2026-04-22'), calendar);
    expect(late.lateBy).toBe(2);
    expect(closeTurn(resumeTurn(late, at('2026-04-24'), calendar), at('2026-04-28'), calendar).lateBy).toBe(4);
    // The rest of a budget is given back with the clock: nothing is taken off twice.
    const budgeted = resumeTurn(
      pauseTurn(aTurn({ budget: 3 }), at('2026-04-20'), calendar),
      at('2026-04-24'),
      calendar,
    );
    expect(budgeted.lateFrom).toBeUndefined();
    expect(closeTurn(budgeted, at('2026-04-28'), calendar).lateBy).toBe(4);
  });

  it('does not lapse at once where the cut-off passed during a pause', () => {
    const paused = pauseTurn({ ...aTurn({ cutOff: '2026-04-30' }), fired: 2 }, at('2026-04-21'), calendar);
    expect(rungs(resumeTurn(paused, at('2026-09-01'), calendar))).toEqual(['escalate 2026-09-02', 'lapse 2026-09-15']);
  });

  it('after a pause does not remind of a day that has passed, and still escalates and lapses', () => {
    const turn = aTurn({ cutOff: '2026-04-30', budget: 20 });
    const paused = pauseTurn(turn, at('2026-04-14'), calendar);
    expect(rungs(turn).slice(0, 2)).toEqual(['remind 2026-04-23', 'remind 2026-04-29']);
    expect(rungs(resumeTurn(paused, at('2026-04-23'), calendar))[0]).toBe('remind 2026-04-29');
    expect(rungs(resumeTurn(paused, at('2026-09-01'), calendar))).toEqual(['escalate 2026-09-02', 'lapse 2026-09-15']);
  });

  it('stands still while paused and when closed', () => {
    expect(nextRung(pauseTurn(aTurn(), at('2026-04-14'), calendar))).toBeNull();
    expect(nextRung(closeTurn(aTurn(), at('2026-04-14'), calendar))).toBeNull();
    expect(firstDueTurn([closeTurn(aTurn(), at('2026-04-14'), calendar)])).toBeNull();
  });

  it('is followed in the turn that is due first', () => {
    const later = aTurn({ key: 'b' }, '2026-04-20');
    expect(firstDueTurn([later, aTurn({ key: 'a' })])?.turn.key).toBe('a');
  });

  it('puts lateness on record when the answer comes, whether or not a timer fired', () => {
    expect(closeTurn(aTurn(), at('2026-04-27'), calendar).lateBy).toBe(0);
    expect(closeTurn(aTurn(), at('2026-04-28'), calendar).lateBy).toBe(1);
    expect(closeTurn(aTurn(), at('2026-05-06'), calendar).lateBy).toBe(4);
  });
});
