import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import type { AggregateRef } from './kernel/decider';
import { FIRM_CODE } from './testing/actors';
import { aCase, aCultivation } from './testing/cases';
import { type Move, headStart, make } from './testing/moves';
import { answerTo, findWhoFor } from './testing/task-follower';
import type { World } from './testing/world';
import type { Turn } from './turn/turn.types';

function turnsOf(world: World, ref: AggregateRef): readonly Turn[] {
  const state = world.get(ref.type, ref.id);
  return 'turns' in state ? state.turns : [];
}

function expectTurnsInOrder(world: World, ref: AggregateRef): void {
  const turns = turnsOf(world, ref);
  expect(new Set(turns.map((turn) => turn.key)).size).toBe(turns.length);
  const waiting = turns
    .filter((turn) => !turn.closedAt)
    .map(({ task, ref: of, assignee }) => `${task} ${of} ${assignee.department ?? ''}`);
  expect(new Set(waiting).size).toBe(waiting.length);
  const wrong = turns.filter(({ clock, ladder, fired, closedAt }) => {
    const days = ladder.map((rung) => rung.on);
    const clockRuns = clock.consumed >= 0 && (clock.dueOn === null || clock.dueOn >= clock.startedOn);
    const ladderStands = fired <= ladder.length && isDeepStrictEqual(days, [...days].sort());
    return !clockRuns || !ladderStands || (closedAt !== null && clock.runningSince !== null);
  });
  expect(wrong).toEqual([]);
}

function expectClosedIsQuiet(world: World, ref: AggregateRef): void {
  const description = world.describe(ref);
  if (!description.closed) return;
  expect(description).toMatchObject({ tasks: [], nextDueAt: null, uniqueKey: null, openThing: null });
  expect(description.awaits.who).toBe('nobody');
  expect(turnsOf(world, ref).filter((turn) => !turn.closedAt)).toEqual([]);
}

/** Somebody is waited for, or the public of a notice; a paused case waits for its cultivation. */
function expectNobodyForgets(world: World): void {
  for (const state of world.all('application').filter((each) => each.status === 'open')) {
    const waits = state.turns.some((turn) => !turn.closedAt);
    const noticed = world.all('notice').some((notice) => notice.id === state.noticeId && notice.status === 'open');
    expect(waits || noticed).toBe(true);
    expect(state.steps.filter((step) => step.status === 'open')).toHaveLength(1);
    const cultivation = world.find('cultivation', state.cultivationId ?? '');
    expect(state.paused !== null).toBe(cultivation?.paused !== null && cultivation?.closing === null);
  }
  for (const notice of world.all('notice').filter((each) => each.status === 'open')) {
    expect(world.get('application', notice.applicationId).noticeId).toBe(notice.id);
    const { nextDueAt, awaits } = world.describe({ type: 'notice', id: notice.id });
    expect(nextDueAt !== null || awaits.who === 'person').toBe(true);
  }
  for (const { awaitedTitle } of world.all('cultivation').filter((each) => each.awaitedTitle && !each.closing)) {
    const { titles } = world.get('enterprise', FIRM_CODE);
    expect(titles.some(({ code, beginsOn }) => code === awaitedTitle?.tier && beginsOn === awaitedTitle.from)).toBe(
      true,
    );
  }
  for (const state of world.all('cultivation').filter((each) => each.status === 'drafting' && !each.paused)) {
    expect(world.describe({ type: 'cultivation', id: state.id }).awaits.who).toBe('workflow');
  }
}

function expectLinksHold(world: World): void {
  for (const state of world.all('application')) {
    const cultivation = world.find('cultivation', state.cultivationId ?? '');
    const note = cultivation?.applications.find((each) => each.id === state.id);
    if (cultivation) expect(note?.status).toBe(state.status);
  }
  const recognised = world.all('application').filter((state) => state.status === 'recognised');
  const granted = world.events.filter(({ event }) => event.type === 'title-granted');
  expect(granted).toHaveLength(recognised.length);
}

const SAID_NO_FOR_CAUSE = [
  'HARD_CONDITION_UNMET',
  'OBJECTION_STANDS',
  'STEPS_NOT_TAKEN',
  'ANSWERS_OUTDATED',
  'DOCUMENTS_INCOMPLETE',
  'UPPER_EVENT_REPEATED',
];

/** The first action of every task is taken from whoever the inbox lists it to, unless the case itself forbids it. */
function expectNoDeadTask(world: World): void {
  const tasks = world.tasks();
  const ids = tasks.map((task) => `${task.subject.id}:${task.kind}:${task.slot}`);
  expect(new Set(ids).size).toBe(ids.length);
  expect(tasks.filter((task) => task.dueOn !== null && task.dueOn < task.openedOn)).toEqual([]);
  for (const task of tasks) {
    const actor = findWhoFor(task);
    if (!actor) continue;
    const { ref, command } = answerTo(world, task);
    const refusal = world.trial(ref, command, actor);
    if (refusal && !SAID_NO_FOR_CAUSE.includes(refusal.code)) {
      throw new Error(`${task.kind} ${task.slot} for ${actor.id}: ${refusal.code}`);
    }
  }
}

function expectSound(world: World): void {
  for (const ref of world.refs()) {
    expectTurnsInOrder(world, ref);
    expectClosedIsQuiet(world, ref);
  }
  expectNobodyForgets(world);
  expectLinksHold(world);
  expectNoDeadTask(world);
}

const number = fc.nat({ max: 60 });
const move: fc.Arbitrary<Move> = fc.tuple(number, number, number, number);
const moves = fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });
const begun = fc.nat({ max: 80 });

/** Where a sequence may begin: after none, one, two… tasks were followed. */
function manyBeginnings(world: World): readonly World[] {
  return Array.from({ length: 81 }, (_, tasks) => (tasks === 0 ? world : headStart(world, 1)).copy());
}

describe('any sequence of commands that is accepted', () => {
  it.each([
    ['of a firm under cultivation', aCultivation, 50],
    ['of a case outside cultivation', () => aCase('srdi'), 20],
  ])(
    '%s keeps the world sound after each of them',
    (_which, start, numRuns) => {
      const beginnings = manyBeginnings(start());
      fc.assert(
        fc.property(begun, moves, (tasks, sequence) => {
          const world = beginnings[tasks]?.copy() ?? start();
          for (const next of sequence) {
            make(world, next);
            expectSound(world);
          }
        }),
        { numRuns, endOnFailure: true },
      );
    },
    60_000,
  );

  it('leaves events that are plain JSON, and snapshots that follow from them alone', () => {
    const beginnings = manyBeginnings(aCultivation());
    fc.assert(
      fc.property(begun, moves, (tasks, sequence) => {
        const world = beginnings[tasks]?.copy() ?? aCultivation();
        for (const next of sequence) make(world, next);
        for (const { event } of world.events) {
          expect(isDeepStrictEqual(JSON.parse(JSON.stringify(event)), event)).toBe(true);
        }
        expect(isDeepStrictEqual(world.rebuilt(), world.snapshots())).toBe(true);
      }),
      { numRuns: 40, endOnFailure: true },
    );
  }, 60_000);
});
