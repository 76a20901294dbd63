import type { ApplicationCommand } from '../application/application.commands';
import { REOPENING_WARNING_HASH } from '../application/remedies';
import { UPPER_EVENTS, UPPER_LEVELS } from '../application/application.types';
import { OPINION_VERDICTS } from '../application/review.types';
import type { Actor } from '../kernel/actor';
import type { AggregateRef } from '../kernel/decider';
import { addDays } from '../kernel/time';
import { EVERYBODY, FIRM_CODE } from './actors';
import { CULTIVATION, ENTERPRISE } from './cases';
import { aDigest } from './packs';
import { conduct, until } from './passing-time';
import { answerTo, findWhoFor, follow } from './task-follower';
import type { World } from './world';
import type { AnyCommand } from './world.types';

/** Four numbers that a generator draws; what they mean depends on where the world stands. */
export type Move = readonly [kind: number, a: number, b: number, c: number];

const pick = <T>(values: readonly T[], n: number): T | undefined => values[n % Math.max(1, values.length)];

/** Follows one of the open tasks, mostly as somebody who may. */
function followSome(world: World, a: number, b: number): void {
  const task = pick(world.tasks(), a);
  if (!task) return;
  const { ref, command } = answerTo(world, task);
  // Where everybody who might is barred, a real bureau would ask elsewhere; here the task is left.
  const actor = b % 8 === 0 ? pick(EVERYBODY, b) : findWhoFor(task);
  if (actor) world.execute(ref, command, actor);
}

function onApplication(world: World, a: number, b: number, c: number): AnyCommand | null {
  const state = world.all('application').at(-1 - (a % 2)) ?? world.all('application').at(-1);
  if (!state) return null;
  const request = pick(state.requests, b);
  const review = pick(state.reviews, state.reviews.length - 1 - (c % 2 === 0 ? 0 : b % 2));
  const some = (request?.items ?? []).filter((_item, index) => (c >> index) % 2 === 0);
  const offline = { custodian: '机要室', paperNo: 'M' };
  const returned = (id: string) => (id.length + c) % 3 === 0;
  const returnTo = pick(['documents', 'preliminary-review', 'department-review', 'site-check'] as const, c);
  const commands: readonly ApplicationCommand[] = [
    { type: 'submit-items', requestId: request?.id ?? '', items: some.map(({ id }) => ({ itemId: id, offline })) },
    {
      type: 'check-items',
      requestId: request?.id ?? '',
      items: some.map(({ id }) => ({ itemId: id, verdict: returned(id) ? 'returned' : 'accepted', reason: '补' })),
    },
    {
      type: 'give-opinion',
      reviewId: review?.id ?? '',
      verdict: pick(OPINION_VERDICTS, c) ?? 'agree',
      reason: '第七条',
    },
    { type: 'declare-conflict', reviewId: review?.id ?? '', conflict: c % 4 !== 0, reason: '亲属' },
    { type: 'withdraw-objection', reviewId: review?.id ?? '', note: '已核实' },
    { type: 'add-department', reviewId: review?.id ?? '', department: 'science', reason: '涉及研发' },
    {
      type: 'delegate-seat',
      reviewId: review?.id ?? '',
      to: `${pick(['tax', 'market'] as const, c)}2`,
      reason: '出差',
    },
    { type: 'answer-hearing', waive: c % 2 === 0, statement: '有误' },
    { type: 'request-refusal-review', reason: '有新证据' },
    { type: 'decide-refusal-review', result: c % 2 ? 'confirmed' : 'set-aside', reason: '复核', returnTo },
    {
      type: 'reopen',
      reason: '新事实',
      warningHash: REOPENING_WARNING_HASH,
      ...(c % 2 && returnTo ? { returnTo } : {}),
    },
    {
      type: 'decide',
      decision: pick(['return', 'refuse', 'return', 'recommend'] as const, b) ?? 'return',
      reason: '理由',
      returnTo,
    },
    { type: 'record-platform', kind: c % 2 ? 'filed' : 'audited', receiptNo: 'R', on: world.today },
    {
      type: 'record-upper-event',
      level: pick(UPPER_LEVELS, b) ?? 'city',
      event: pick(UPPER_EVENTS, c) ?? 'received',
      on: addDays(world.today, -(b % 3)),
      ...(a % 2 === 0 ? { validFrom: addDays(world.today, c) } : {}),
    },
    { type: 'confirm-willingness', agree: c % 3 !== 0 },
    ...(c % 5 === 0 ? ([{ type: 'withdraw', reason: '改期' }] as const) : []),
  ];
  return pick(commands, a) ?? null;
}

function onCultivation(a: number, c: number): AnyCommand {
  const commands: readonly AnyCommand[] = [
    { type: 'pause', reason: '停产' },
    { type: 'resume' },
    { type: 'resume' },
    { type: 'return-plan', reason: '再议' },
    { type: 'replan', reason: '换批次' },
    { type: 'meet-checkpoint', checkpointId: `p${c % 3}.guide` },
    c % 6 === 0 ? { type: 'close', reason: '迁出' } : { type: 'resume' },
  ];
  return commands[a % commands.length] ?? { type: 'resume' };
}

function onNotice(world: World, a: number, c: number): AnyCommand {
  const objection = world.all('notice').at(-1)?.objections.at(-1);
  if (a % 2 === 0)
    return { type: 'object', name: '张三', contact: '1', content: '虚报', evidence: c % 2 ? '照片' : '' };
  return {
    type: 'answer-objection',
    objectionId: objection?.id ?? '',
    finding: c % 3 === 0 ? 'upheld' : 'dismissed',
    reason: '已核查',
  };
}

/** By hand, beside what the plan opens. */
function openByHand(world: World, a: number, b: number): void {
  const tier = pick(['above-scale', 'innovative-sme', 'srdi', 'little-giant'] as const, a) ?? 'srdi';
  const id = `app_${world.all('application').length + 1}`;
  const actor = pick(EVERYBODY, b);
  if (!actor || world.all('application').some((state) => state.status === 'open' && state.tier === tier)) return;
  world.execute({ type: 'application', id }, { type: 'open', creditCode: FIRM_CODE, tier, batch: 'by-hand' }, actor);
}

const NOT_MINE = ['NOT_YOUR_TURN', 'FOUR_EYES', 'FIRM_ONLY'];

/** Follows the first task of the inbox, some tasks long, so that moves begin anywhere on the way. */
export function headStart(world: World, tasks: number): World {
  for (let n = 0; n < tasks; n += 1) {
    conduct(world);
    const task = world.tasks()[0];
    if (task) follow(world, task);
    until(world, `${addDays(world.today, task ? 1 : 4)}T10:00:00.000+08:00`);
  }
  return world;
}

/** Makes one move; what is refused changes nothing. */
export function make(world: World, [kind, a, b, c]: Move): void {
  const actor = pick(EVERYBODY, b) ?? EVERYBODY[0];
  if (!actor) return;
  const on = (ref: AggregateRef | undefined, command: AnyCommand | null): void => {
    if (!ref || !command) return;
    const mine = (one: Actor): boolean => !NOT_MINE.includes(world.trial(ref, command, one)?.code ?? '');
    world.execute(ref, command, b % 6 === 0 ? actor : (EVERYBODY.find(mine) ?? actor));
  };
  switch (kind % 16) {
    case 0:
    case 1: {
      const state = world.all('application').at(-1 - (a % 2)) ?? world.all('application').at(-1);
      return on(state && { type: 'application', id: state.id }, onApplication(world, a, b, c));
    }
    case 2:
      return on(CULTIVATION, onCultivation(a, c));
    case 3: {
      const notice = world.all('notice').at(-1);
      return on(notice && { type: 'notice', id: notice.id }, onNotice(world, a, c));
    }
    case 4:
      return openByHand(world, a, b);
    case 5: {
      const unmet = c % 3 === 0;
      world.rules.diagnosis = (tier) => aDigest(tier, unmet ? { verdict: 'not-met', unmet: ['X-1'] } : {});
      const item = { code: 'REVENUE', period: '2025', value: c, source: 'audited' } as const;
      return on(ENTERPRISE, { type: 'put-indicators', items: [item] });
    }
    case 6:
      return until(world, `${addDays(world.today, a % 40)}T${String(10 + (b % 8))}:00:00.000+08:00`);
    case 7:
      return until(world, `${addDays(world.today, a % 3)}T18:00:00.000+08:00`);
    default:
      return followSome(world, a, b);
  }
}
