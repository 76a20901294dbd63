import { type Actor, type Assignee, type Bilingual, type IsoDate, lineOf, type TaskKind } from '@app/domain';
import type { StoredEvent, TaskRow } from '@app/persistence';
import type { NotificationKind } from './kinds';
import { type Audience, type FactRule, toldRuleOf } from './told-table';

/** One thing to tell, before it is known who holds the roles. */
export interface Saying {
  /** Unique within its cause. */
  readonly key: string;
  readonly kind: NotificationKind;
  readonly what: Bilingual;
  readonly dueOn: IsoDate | null;
  /** Whose turn it is, or who did it. */
  readonly who: Pick<Assignee, 'role' | 'department'> | null;
  readonly to: readonly Assignee[];
  readonly task: TaskRow | null;
  readonly subject: { readonly type: string; readonly id: string };
}

export interface Told {
  readonly event: Pick<StoredEvent, 'aggregate' | 'type' | 'data' | 'actor'>;
  readonly creditCode: string;
  /** Ids of the tasks that opened with it. */
  readonly opened: readonly string[];
  /** The tasks of the thing that are still there: nobody is told of one that is done. */
  readonly tasks: readonly TaskRow[];
  /** Types of all events of the same command. */
  readonly siblings: readonly string[];
}

/** What an event says, and to whom: the tasks that it opened, and itself where the table names it. */
export function sayingsOf(told: Told): Saying[] {
  const byId = new Map(told.tasks.map((task) => [task.id, task]));
  const tasks = told.opened.flatMap((id) => byId.get(id) ?? []).filter((task) => !isToldByNotice(task, told));
  return [...tasks.map((task) => ofTask(task, KIND_OF_TASK[task.kind] ?? 'task', 'task')), ...ofEvent(told)];
}

/** That a task waits, in the words of a kind: a new one, a reminder, an urge. */
export function ofTask(task: TaskRow, kind: NotificationKind, cause: string): Saying {
  return {
    key: `${cause}:${task.id}`,
    kind,
    what: task.title,
    dueOn: task.dueOn,
    who: task.assignee,
    to: [task.assignee],
    task,
    subject: task.subject,
  };
}

/** Kinds of their own for tasks that a law or our own duty makes us announce. */
const KIND_OF_TASK: Partial<Record<TaskKind, NotificationKind>> = {
  'submit-documents': 'papers-requested',
  'answer-hearing': 'hearing',
};

/** The notice says the same as the task, and what is missing. */
function isToldByNotice({ kind }: TaskRow, { siblings }: Told): boolean {
  return kind === 'submit-documents' && siblings.includes('papers-notified');
}

function ofEvent(told: Told): Saying[] {
  const { aggregate, type, data } = told.event;
  const rule = toldRuleOf(aggregate.type, type);
  if (!rule) return [];
  if (rule === 'papers') return ofPapers(told);
  return rule === 'ladder' ? ofLadder(told) : ofFact(told, rule, data as Readonly<Record<string, unknown>>);
}

/** A rung of a turn whose task is done, or hidden by a pause, tells nobody. */
function ofLadder({ event, tasks }: Told): Saying[] {
  const { turn, to } = event.data as { readonly turn: string; readonly to?: Assignee['role'] | null };
  return tasks
    .filter(({ slot }) => slot === turn)
    .map((task) => {
      if (event.type === 'reminded') return ofTask(task, 'reminder', 'reminded');
      const escalation = ofTask(task, 'escalation', 'escalated');
      return to ? { ...escalation, to: [addressed(to, task.creditCode)] } : escalation;
    });
}

/** The task that the notice speaks of, with how much is missing; nothing where the firm was quicker than the message. */
function ofPapers({ event, tasks, siblings }: Told): Saying[] {
  const { requestId } = event.data as { readonly requestId: string };
  const task = tasks.find(({ kind, slot }) => kind === 'submit-documents' && slot.startsWith(`${requestId}:`));
  if (!task) return [];
  const cameBack = siblings.includes('items-checked') || siblings.includes('items-quarantined');
  const saying = ofTask(task, cameBack ? 'papers-returned' : 'papers-requested', 'papers-notified');
  const what = lineOf(event.aggregate.type, { type: event.type, data: event.data });
  return [{ ...saying, what, to: [...saying.to, { role: 'mentor' }] }];
}

function ofFact({ event, creditCode }: Told, rule: FactRule, data: Readonly<Record<string, unknown>>): Saying[] {
  const { aggregate, type, actor } = event;
  if (rule.unless?.(data) || (rule.onBehalf && !isForTheFirm(actor, creditCode))) return [];
  const doer = actorRole(actor);
  return [
    {
      key: type,
      kind: rule.kind,
      what: lineOf(aggregate.type, { type, data: event.data }),
      dueOn: rule.dueOn?.(data) ?? null,
      who: doer ? { role: doer, ...(actor.department ? { department: actor.department } : {}) } : null,
      // Whoever did it knows it.
      to: rule.to.map((audience) => ({ ...addressed(audience, creditCode), excludes: [actor.id] })),
      task: null,
      subject: aggregate,
    },
  ];
}

function isForTheFirm({ kind, creditCode: own }: Pick<Actor, 'kind' | 'creditCode'>, creditCode: string): boolean {
  return kind === 'person' && own !== creditCode;
}

function actorRole({ roles }: Pick<Actor, 'roles'>): Assignee['role'] | undefined {
  return roles[0];
}

function addressed(audience: Audience | Assignee['role'], creditCode: string): Assignee {
  if (audience === 'firm' || audience === 'enterprise') return { role: 'enterprise', creditCode };
  return { role: audience };
}
