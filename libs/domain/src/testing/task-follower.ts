import type { ApplicationCommand } from '../application/application.commands';
import type { Actor } from '../kernel/actor';
import type { AggregateRef } from '../kernel/decider';
import type { Task } from '../kernel/task';
import type { TitleCode } from '../tier';
import { isAddressedTo } from '../turn/assignment';
import { PEOPLE } from './actors';
import type { World } from './world';
import type { AnyCommand } from './world.types';

interface Step {
  readonly ref: AggregateRef;
  readonly command: AnyCommand;
}

type Expected = Readonly<Record<string, readonly string[]>> & {
  readonly items?: readonly { readonly id: string; readonly type: string }[];
  readonly kind?: 'filed' | 'audited';
};

const ofApplication = (id: string, command: ApplicationCommand): Step => ({
  ref: { type: 'application', id },
  command,
});

/** Parts of things are addressed by their own id, which begins with that of the whole. */
const wholeOf = (partId: string): string => partId.slice(0, partId.lastIndexOf('.'));

function upload(world: World, id: string, type: string): string {
  const documentId = `doc_${Object.keys(world.uploads).length + 1}_${id}`;
  const creditCode = world.last('application').creditCode;
  world.uploads[documentId] = { type, creditCode, state: 'pending' };
  return documentId;
}

function upperEvent(world: World, expects: Expected): ApplicationCommand {
  const event = expects['events']?.includes('recognised') ? 'recognised' : 'received';
  const level = (event === 'recognised' ? expects['recognisedBy'] : expects['levels'])?.[0];
  return {
    type: 'record-upper-event',
    level,
    event,
    documentNo: '工信函〔2026〕1号',
    on: world.today,
  } as ApplicationCommand;
}

function applicationStep(world: World, id: string, name: string, expects: Expected): Step {
  switch (name) {
    case 'willingness':
      return ofApplication(id, { type: 'confirm-willingness', agree: true });
    case 'hearing':
      return ofApplication(id, { type: 'answer-hearing', waive: true });
    case 'refusal-review':
      return ofApplication(id, { type: 'decide-refusal-review', result: 'confirmed', reason: '维持' });
    case 'decision':
      return ofApplication(id, { type: 'decide', decision: 'recommend', reason: '符合条件' });
    case 'platform-record': {
      const kind = expects.kind ?? 'filed';
      return ofApplication(id, { type: 'record-platform', kind, receiptNo: 'R1', on: world.today });
    }
    case 'upper-events':
      return ofApplication(id, upperEvent(world, expects));
    default:
      throw new Error(`unknown action ${name}`);
  }
}

function partStep(world: World, id: string, name: string, expects: Expected): Step {
  const items = expects.items ?? [];
  const whole = wholeOf(id);
  switch (name) {
    case 'submissions': {
      const answers = items.map((item) => ({ itemId: item.id, documentId: upload(world, item.id, item.type) }));
      return ofApplication(whole, { type: 'submit-items', requestId: id, items: answers });
    }
    case 'checks': {
      const verdicts = items.map((item) => ({ itemId: item.id, verdict: 'accepted' as const }));
      return ofApplication(whole, { type: 'check-items', requestId: id, items: verdicts });
    }
    case 'opinions':
      return ofApplication(whole, { type: 'give-opinion', reviewId: id, verdict: 'agree', reason: '' });
    case 'site-check': {
      const found = { result: 'consistent', place: '厂区', people: ['甲', '乙'], findings: '属实' } as const;
      return ofApplication(whole, { type: 'record-site-check', reviewId: id, checkedOn: world.today, ...found });
    }
    case 'answer': {
      const answer = { type: 'answer-objection', finding: 'dismissed', reason: '查无实据' } as const;
      return { ref: { type: 'notice', id: whole }, command: { ...answer, objectionId: id } };
    }
    case 'consequence': {
      const judged = { type: 'judge-late-finding', outcome: 'acted-on', reason: '已报告上级' } as const;
      return { ref: { type: 'notice', id: whole }, command: { ...judged, objectionId: id } };
    }
    default:
      throw new Error(`unknown action ${name}`);
  }
}

function cultivationStep(world: World, creditCode: string, path: readonly string[]): Step {
  const cultivation = world.all('cultivation').find((state) => state.creditCode === creditCode && !state.closing);
  const ref: AggregateRef = { type: 'cultivation', id: cultivation?.id ?? '' };
  if (path[0] === 'willingness') return { ref, command: { type: 'confirm-willingness', agree: true } };
  if (path[0] === 'plan') return { ref, command: { type: 'approve-plan' } };
  return { ref, command: { type: 'meet-checkpoint', checkpointId: path[1] ?? '' } };
}

/** What a client makes of a task that knows only the contract: the first action's address, and what the task expects. */
export function answerTo(world: World, task: Task): Step {
  const action = task.actions[0];
  if (!action) throw new Error(`task ${task.kind} has no action`);
  const [area, id, ...path] = action.href.replace('/api/v1/', '').split('/') as [string, string, ...string[]];
  const expects = (task.expects ?? {}) as Expected;
  switch (area) {
    case 'applications':
      return applicationStep(world, id, action.name, expects);
    case 'cultivations':
      return cultivationStep(world, id, path);
    case 'enterprises':
      return { ref: { type: 'enterprise', id }, command: { type: 'update-title', code: path[1] as TitleCode } };
    default:
      return partStep(world, id, action.name, expects);
  }
}

/** Somebody who may do it, as the inbox would list it to them. */
export function findWhoFor({ assignee }: Task): Actor | undefined {
  return PEOPLE.find((actor) => isAddressedTo(assignee, actor) && !assignee.excludes?.includes(actor.id));
}

export function whoFor(task: Task): Actor {
  const found = findWhoFor(task);
  if (!found) throw new Error(`nobody may do ${task.kind}`);
  return found;
}

/** Answers one task by its first action. */
export function follow(world: World, task: Task): void {
  const { ref, command } = answerTo(world, task);
  world.must(ref, command, whoFor(task));
}
