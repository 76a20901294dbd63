import type { TaskDocument } from './schema';
import type { TaskRow } from './task-row';

export const TASK_FIELDS = {
  _id: 1,
  aggregate: 1,
  kind: 1,
  slot: 1,
  title: 1,
  subject: 1,
  assignee: 1,
  openedOn: 1,
  dueOn: 1,
  actions: 1,
  expects: 1,
  ifLate: 1,
  creditCode: 1,
  enterpriseName: 1,
  regionCode: 1,
  openedAt: 1,
} as const;

export function toTaskDocument({ id, ...task }: TaskRow): TaskDocument {
  return { _id: id, ...task };
}

export function toTaskRow({ _id, ...task }: TaskDocument): TaskRow {
  return { id: _id, ...task };
}
