import fc from 'fast-check';
import type { Actor } from '../kernel/actor';
import type { Task } from '../kernel/task';
import { addDays } from '../kernel/time';
import { REOPENING_WARNING_HASH } from '../application/remedies';
import { PUBLIC_ACTOR } from '../kernel/actor';
import { firm, leader, leader2, officer } from '../testing/actors';
import { CASE, CULTIVATION, aCase, aCultivation, aFirm, tasksOf, theCase } from '../testing/cases';
import { conduct, until } from '../testing/passing-time';
import { answerTo, findWhoFor } from '../testing/task-follower';
import { World } from '../testing/world';
import type { AnyCommand } from '../testing/world.types';
import { applicationLedger } from './case-ledger';

/** Whoever looks whether a pause is still lawful holds no day of it: it is nobody's. */
const isWork = ({ kind }: Task): boolean => kind !== 'review-pause';

const chief: Actor = { kind: 'person', id: 'chief', roles: ['section-chief'], regionCode: '990124' };

/** Divisible by every number of owners that a day can have here. */
const UNITS = 2520;

/** The makers of the test's own book of days: what was asked of whom at the end of each day, and why what stood still. */
class Book {
  readonly days = new Map<string, number>();
  readonly held = new Map<string, string>();
  whole = false;
  total = 0;
  sinceClosing = 0;

  private ownerOf({ kind, assignee }: Task): string {
    if (kind === 'record-upper-event') return 'upper';
    if (assignee.role === 'enterprise') return 'firm';
    return assignee.department ? `department:${assignee.department}` : `bureau:${assignee.role}`;
  }

  private holders(world: World, day: string): string[] {
    const notice = world.all('notice').find(({ status }) => status === 'open');
    const objections = notice ? tasksOf(world, { type: 'notice', id: notice.id }).filter(isWork) : [];
    const running = tasksOf(world).filter((task) => !this.held.has(task.slot) && isWork(task));
    const asked = [...running, ...objections].map((task) => this.ownerOf(task));
    if (notice && day <= notice.endsOn) asked.push('public');
    if (asked.length > 0) return asked;
    const open = (key: string): boolean => theCase(world).turns.some((turn) => turn.key === key && !turn.closedAt);
    const standing = [...this.held].filter(([key]) => open(key)).map(([, reason]) => `paused:${reason}`);
    const others = this.whole ? openKeys(world).filter((key) => !this.held.has(key)) : [];
    const paused = [...standing, ...others.map(() => 'paused:cultivation')];
    if (paused.length > 0) return paused;
    return [notice ? 'public' : 'product'];
  }

  /** Days on which the case was closed are its own only once it was taken up again. */
  bookClosed(): void {
    if (this.sinceClosing > 0) this.days.set('closed', (this.days.get('closed') ?? 0) + this.sinceClosing * UNITS);
    this.total += this.sinceClosing;
    this.sinceClosing = 0;
  }

  /** Books one day to whoever was waited for when the day before ended. */
  book(world: World, day: string): void {
    if (!world.calendar.isWorkingDay(day)) return;
    if (theCase(world).closing) {
      this.sinceClosing += 1;
      return;
    }
    this.bookClosed();
    const holders = [...new Set(this.holders(world, day))];
    this.total += 1;
    for (const owner of holders) this.days.set(owner, (this.days.get(owner) ?? 0) + UNITS / holders.length);
  }
}

interface Op {
  readonly kind:
    | 'answer'
    | 'pause'
    | 'resume'
    | 'hold'
    | 'release'
    | 'extend'
    | 'recuse'
    | 'send-back'
    | 'object'
    | 'nudge'
    | 'withdraw'
    | 'reopen'
    | 'wait';
  readonly n: number;
}

const OPS: fc.Arbitrary<Op> = fc.record({
  kind: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom('answer' as const) },
    { weight: 6, arbitrary: fc.constantFrom('wait' as const) },
    {
      weight: 8,
      arbitrary: fc.constantFrom(
        'pause' as const,
        'resume' as const,
        'hold' as const,
        'release' as const,
        'extend' as const,
        'recuse' as const,
        'send-back' as const,
        'object' as const,
        'nudge' as const,
      ),
    },
    { weight: 1, arbitrary: fc.constant('withdraw' as const) },
    { weight: 3, arbitrary: fc.constant('reopen' as const) },
  ),
  n: fc.nat({ max: 9 }),
});

const done = (
  world: World,
  ref: { type: 'application' | 'cultivation' | 'notice'; id: string },
  command: AnyCommand,
  by: Actor,
): boolean => !('refused' in world.execute(ref, command, by));

function openKeys(world: World): string[] {
  return theCase(world)
    .turns.filter(({ closedAt }) => !closedAt)
    .map(({ key }) => key);
}

function act(world: World, book: Book, { kind, n }: Op): void {
  const keys = openKeys(world);
  const clock = keys[n % Math.max(1, keys.length)] ?? 'none';
  const notice = world.all('notice').find(({ status }) => status === 'open');
  switch (kind) {
    case 'answer': {
      const ofNotice = notice ? tasksOf(world, { type: 'notice', id: notice.id }) : [];
      const tasks = [...tasksOf(world), ...ofNotice].filter(isWork);
      const task = tasks[n % Math.max(1, tasks.length)];
      const who = task && findWhoFor(task);
      if (!task || !who) return;
      const { ref, command } = answerTo(world, task);
      world.execute(ref, command, who);
      return;
    }
    case 'pause':
      if (done(world, CULTIVATION as never, { type: 'pause', reason: '停产' }, leader)) book.whole = true;
      return;
    case 'resume':
      if (done(world, CULTIVATION as never, { type: 'resume' }, leader)) book.whole = false;
      return;
    case 'hold': {
      const reason = n % 2 === 0 ? 'appraisal' : 'force-majeure';
      if (done(world, CASE as never, { type: 'pause-clock', clock, reason, note: '送检' }, chief))
        book.held.set(clock, reason);
      return;
    }
    case 'release':
      if (done(world, CASE as never, { type: 'resume-clock', clock, note: '结果已出' }, chief)) book.held.delete(clock);
      return;
    case 'extend':
      world.execute(CASE, { type: 'extend-clock', clock, days: n + 1, reason: '补测' }, leader2);
      return;
    case 'recuse': {
      const round = theCase(world).reviews.find(({ status }) => status === 'open');
      const reviewer: Actor = {
        kind: 'person',
        id: 'tax',
        roles: ['reviewer'],
        department: 'tax',
        regionCode: '990124',
      };
      const declared = {
        type: 'declare-conflict',
        reviewId: round?.id ?? 'none',
        conflict: true,
        reason: '亲属',
      } as const;
      world.execute(CASE, declared, reviewer);
      return;
    }
    case 'send-back':
      world.execute(CASE, { type: 'record-upper-event', level: 'city', event: 'returned', on: world.today }, officer);
      return;
    case 'object':
      if (notice) {
        const objection = { type: 'object', name: '张三', contact: '1', content: '虚报', evidence: '合同' } as const;
        world.execute({ type: 'notice', id: notice.id }, objection, PUBLIC_ACTOR);
      }
      return;
    case 'nudge':
      world.execute(CASE, { type: n % 2 === 0 ? 'remind' : 'escalate' }, leader);
      return;
    case 'withdraw':
      if (done(world, CASE as never, { type: 'withdraw', reason: '改日' }, firm)) book.held.clear();
      return;
    case 'reopen': {
      const reopen = { type: 'reopen', reason: '原材料遗漏', warningHash: REOPENING_WARNING_HASH } as const;
      if (done(world, CASE as never, reopen, leader)) book.bookClosed();
      return;
    }
    case 'wait':
      return;
  }
}

/** Lets days pass, the test booking each before anything happens on it. */
function pass(world: World, book: Book, days: number): void {
  for (let count = 0; count < days; count += 1) {
    const day = addDays(world.today, 1);
    book.book(world, day);
    until(world, `${day}T12:00:00.000+08:00`);
  }
}

function aCaseInCultivation(): World {
  const world = new World('2026-04-13T09:00:00.000+08:00');
  aCultivation(aFirm(world));
  aCase('srdi', world);
  world.must(CASE, { type: 'confirm-willingness', agree: true }, firm);
  return world;
}

describe('the ledger of a case', () => {
  it('gives every working day to whoever held it, in equal parts, and the parts sum to the whole', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.nat({ max: 12 }), fc.array(OPS, { minLength: 8, maxLength: 30 }), (answers, ops) => {
        const world = aCaseInCultivation();
        const book = new Book();
        const answered: Op[] = Array.from({ length: answers }, () => ({ kind: 'answer', n: 0 }));
        for (const op of [...answered, ...ops]) {
          act(world, book, op);
          conduct(world);
          pass(world, book, op.kind === 'wait' ? op.n + 1 : op.n % 3);
        }
        const ledger = applicationLedger(theCase(world), world.all('notice'), world.today, world.calendar);
        const parts = ledger.parts.map(({ owner, units }) => [owner, (units * UNITS) / ledger.denominator]);
        expect(Object.fromEntries(parts)).toEqual(Object.fromEntries(book.days));
        expect(ledger.total).toBe(book.total);
        expect(ledger.parts.reduce((sum, { units }) => sum + units, 0)).toBe(ledger.total * ledger.denominator);
        for (const { owner } of ledger.parts) seen.add(owner);
      }),
      { numRuns: 40 },
    );
    expect([...seen]).toEqual(expect.arrayContaining(['firm', 'bureau:officer', 'paused:cultivation', 'closed']));
    expect(seen).not.toContain('product');
  });
});
