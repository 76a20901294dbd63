import { isDeepStrictEqual } from 'node:util';
import type { AggregateRef, Description, Instant } from '@app/domain';
import type { TaskChanges, TaskRow } from '@app/persistence';
import { toPlainJson } from './canonical';

/** The id under which a task of a thing is stored. */
function taskId(ref: AggregateRef, kind: string, slot: string): string {
  return `${ref.id}:${kind}:${slot}`;
}

/** Changes of tasks, and the ids of those that are for somebody else now. */
export interface TaskDifference extends TaskChanges {
  readonly readdressed: readonly string[];
}

/** What a change of a snapshot does to its tasks; pure, from the two descriptions alone. */
export function taskChanges(
  ref: AggregateRef,
  before: Description | undefined,
  after: Description,
  openedAt: Instant,
): TaskDifference {
  const had = tasksOf(ref, before, openedAt);
  const has = tasksOf(ref, after.closed ? undefined : after, openedAt);
  return {
    opened: [...has.values()].filter((task) => !had.has(task.id)),
    changed: [...has.values()].filter((task) => differs(had.get(task.id), task)),
    gone: [...had.keys()].filter((id) => !has.has(id)),
    readdressed: [...has.values()].filter((task) => isReaddressed(had.get(task.id), task)).map(({ id }) => id),
  };
}

/** Ids of the tasks of which somebody does not know yet: new ones, and those that are for somebody else now. */
export function tasksHandedOver({ opened, readdressed }: TaskDifference): readonly string[] {
  return [...opened.map(({ id }) => id), ...readdressed];
}

/** Whom it leaves out may change without anybody new being asked. */
function isReaddressed(before: TaskRow | undefined, after: TaskRow): boolean {
  if (!before) return false;
  const [{ excludes: _left, ...was }, { excludes: _out, ...is }] = [before.assignee, after.assignee];
  return !isDeepStrictEqual(was, is);
}

/** The tasks of a description by their ids; a description that is closed has none to give. */
export function tasksOf(
  ref: AggregateRef,
  description: Description | undefined,
  openedAt: Instant,
): ReadonlyMap<string, TaskRow> {
  if (!description) return new Map();
  const { creditCode, enterpriseName, regionCode } = description;
  const rows = description.tasks.map((task): TaskRow => {
    const id = taskId(ref, task.kind, task.slot);
    return toPlainJson({ ...task, id, aggregate: ref, creditCode, enterpriseName, regionCode, openedAt });
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** When a task was opened does not change while it stays. */
function differs(before: TaskRow | undefined, after: TaskRow): boolean {
  return before !== undefined && !isDeepStrictEqual({ ...before, openedOn: after.openedOn }, after);
}
