import fc from 'fast-check';
import { PUBLISHED_YEARS } from '../calendar/published-years';
import { createWorkCalendar } from '../calendar/work-calendar';
import { SYSTEM_ACTOR } from '../kernel/actor';
import { extendTurn } from './one-clock';
import { openTurn, pauseTurn, resumeTurn } from './turn';
import { type TurnDraft, findDueRung, fireOverdueRungs, fireRung } from './turn.decide';
import { evolveTurns } from './turn.evolve';
import type { Turn } from './turn.types';

const BUDGET = 10;
const [REMIND, ESCALATE, LAPSE] = [
  [5, 1],
  [
    { workingDays: 1, to: 'mentor' as const },
    { workingDays: 3, to: 'leader' as const },
  ],
  8,
];

/** What happens at ten o'clock of one day. `down`: nobody conducts; `restart`: a new worker begins from the record and goes on. */
const OPS = ['conduct', 'conduct', 'conduct', 'down', 'restart', 'pause', 'resume', 'extend'] as const;
type Op = (typeof OPS)[number];

const DAYS = Array.from({ length: 75 }, (_, n) => new Date(Date.UTC(2026, 3, 14 + n)).toISOString().slice(0, 10));

/** The schedule of spring 2026, written down again on purpose. */
const OFF = ['2026-05-01', '2026-05-04', '2026-05-05', '2026-06-19'];
const WORKED = ['2026-05-09'];
const isWorked = (day: string): boolean =>
  WORKED.includes(day) || (![0, 6].includes(new Date(day).getUTCDay()) && !OFF.includes(day));

/** Knows no dates to come: it ticks, and a rung goes off when its tick has come and somebody is there to see it. */
class Model {
  readonly fired: string[] = [];
  closed = false;
  /** Whether the day's extension was in time. */
  extended = false;
  private ticks = 0;
  private budget = BUDGET;
  private running = true;
  private readonly rungs = [
    ...REMIND.map((days) => ({ tick: (budget: number) => budget - days, says: 'remind' })),
    ...ESCALATE.map(({ workingDays, to }) => ({
      tick: (budget: number) => budget + workingDays,
      says: `escalate ${to}`,
    })),
    { tick: (budget: number) => budget + LAPSE, says: 'lapse' },
  ];

  day(day: string, op: Op): void {
    if (this.closed) return;
    if (this.running && isWorked(day)) this.ticks += 1;
    this.extended = op === 'extend' && this.running && this.ticks < this.budget;
    if (this.extended) this.budget += 3;
    if (op === 'pause' && this.running) this.fire(false);
    if (op === 'pause') this.running = false;
    if (op === 'resume') this.running = true;
    if (this.running && (op === 'conduct' || op === 'restart')) this.fire(true);
  }

  private fire(mayEnd: boolean): void {
    for (;;) {
      const [next] = this.rungs;
      if (!next || next.tick(this.budget) > this.ticks || (next.says === 'lapse' && !mayEnd)) return;
      this.rungs.shift();
      this.fired.push(next.says);
      this.closed = next.says === 'lapse';
    }
  }
}

const calendar = createWorkCalendar(PUBLISHED_YEARS);

class Subject {
  readonly fired: string[] = [];
  closed = false;
  private turns: readonly Turn[];

  constructor() {
    const template = { remindBefore: REMIND, escalateAfter: ESCALATE, lapseAfter: LAPSE };
    const assignee = { role: 'officer' } as const;
    const opening = { key: 't', task: 'check-documents', assignee, ref: 'r', budget: BUDGET, template } as const;
    this.turns = [openTurn(opening, '2026-04-13T10:00:00.000+08:00', calendar)];
  }

  day(day: string, op: Op, mayExtend: boolean): void {
    if (this.closed) return;
    const at = `${day}T10:00:00.000+08:00`;
    if (op === 'restart') this.turns = JSON.parse(JSON.stringify(this.turns)) as Turn[];
    if (op === 'extend' && mayExtend) {
      this.turns = this.turns.map((turn) => extendTurn(turn, { days: 3, reason: '', by: 'leader' }, at, calendar));
    }
    if (op === 'pause' && this.turns[0]?.clock.runningSince) fireOverdueRungs(this.draft(at));
    if (op === 'pause') this.turns = this.turns.map((turn) => pauseTurn(turn, at, calendar));
    if (op === 'resume') this.turns = this.turns.map((turn) => resumeTurn(turn, at, calendar));
    if (op === 'conduct' || op === 'restart') this.conduct(at);
    // Whoever conducts a second time at the same instant finds nothing to do.
    if (op === 'restart') this.conduct(at);
  }

  private conduct(at: string): void {
    for (let before = -1; before !== this.fired.length && !this.closed;) {
      before = this.fired.length;
      fireRung(this.draft(at), 'remind');
      fireRung(this.draft(at), 'escalate');
      if (findDueRung(this.draft(at), 'lapse')) {
        this.closed = true;
        this.fired.push('lapse');
      }
    }
  }

  private draft(at: string): TurnDraft {
    const state = (): readonly Turn[] => this.turns;
    return {
      get state() {
        return { turns: state() };
      },
      context: { at, calendar, actor: SYSTEM_ACTOR },
      emit: (event) => {
        this.turns = evolveTurns(this.turns, event);
        if (event.type === 'reminded') this.fired.push('remind');
        if (event.type === 'escalated') this.fired.push(`escalate ${event.data.to}`);
      },
    };
  }
}

describe('each rung of a ladder', () => {
  it('fires once, on its day or when somebody is there again, whatever pauses, extensions and restarts come between', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OPS), { minLength: 20, maxLength: DAYS.length }), (ops) => {
        const [model, subject] = [new Model(), new Subject()];
        ops.forEach((op, n) => {
          const day = DAYS[n] ?? '';
          model.day(day, op);
          subject.day(day, op, model.extended);
          expect([day, op, ...subject.fired]).toEqual([day, op, ...model.fired]);
        });
        expect(new Set(subject.fired).size + (subject.fired.filter((one) => one === 'remind').length > 1 ? 1 : 0)).toBe(
          subject.fired.length,
        );
        for (const one of subject.fired) seen.add(one);
      }),
      { numRuns: 150 },
    );
    expect([...seen].sort()).toEqual(['escalate leader', 'escalate mentor', 'lapse', 'remind']);
  });

  it('comes mentor before leader', () => {
    const subject = new Subject();
    DAYS.forEach((day) => subject.day(day, 'conduct', false));
    expect(subject.fired).toEqual(['remind', 'remind', 'escalate mentor', 'escalate leader', 'lapse']);
  });
});
