import { Schema } from 'mongoose';
import type { TaskRow } from './task-row';

export const TASKS = 'tasks';

export interface TaskDocument extends Omit<TaskRow, 'id'> {
  _id: string;
}

export const taskSchema = new Schema<TaskDocument>(
  {
    _id: { type: String, required: true },
    aggregate: { type: { type: String }, id: { type: String } },
    kind: String,
    slot: String,
    title: Schema.Types.Mixed,
    subject: { type: { type: String }, id: { type: String } },
    assignee: Schema.Types.Mixed,
    openedOn: String,
    dueOn: String,
    actions: Schema.Types.Mixed,
    expects: Schema.Types.Mixed,
    ifLate: Schema.Types.Mixed,
    creditCode: String,
    enterpriseName: String,
    regionCode: String,
    openedAt: String,
  },
  { collection: TASKS, versionKey: false, minimize: false, strict: true },
);
