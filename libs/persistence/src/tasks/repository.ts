import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { AggregateRef } from '@app/domain';
import { Model } from 'mongoose';
import { type Page, type PageRequest, PAGE_LIMIT, afterPlace, decodeCursor, toPage } from '../base/page';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { type TransactionSession, toNativeSession } from '../base/session';
import { TASK_FIELDS, toTaskDocument, toTaskRow } from './mapper';
import { TASKS, type TaskDocument } from './schema';
import type { Addressee, TaskChanges, TaskFilter, TaskRow } from './task-row';

/** Everything that waits for a person. Written only in the transaction of the snapshot that it follows from. */
@Injectable()
export class TaskRepository {
  constructor(@InjectModel(TASKS) private readonly tasks: Model<TaskDocument>) {}

  /** The inbox: earliest due first, tasks without a date before all. */
  async page(scope: RegionScope, filter: TaskFilter, request: PageRequest): Promise<Page<TaskRow>> {
    const limit = Math.min(request.limit, PAGE_LIMIT);
    const after = request.cursor ? [afterPlace('dueOn', '_id', decodeCursor(request.cursor, 2))] : [];
    const rows = await this.tasks
      .find({ $and: [...visible(scope), ...conditions(filter), ...after] }, TASK_FIELDS)
      .sort({ dueOn: 1, _id: 1 })
      .limit(limit + 1)
      .lean<TaskDocument[]>();
    return toPage(rows, limit, (row) => [row.dueOn, row._id], toTaskRow);
  }

  /** Counts at most `cap` tasks: an inbox beyond that is shown as "more than". */
  async count(scope: RegionScope, filter: TaskFilter, cap: number): Promise<{ count: number; exact: boolean }> {
    const all = { $and: [...visible(scope), ...conditions(filter)] };
    const count = await this.tasks.countDocuments(all).limit(cap + 1);
    return { count: Math.min(count, cap), exact: count <= cap };
  }

  async find(id: string, scope: RegionScope): Promise<TaskRow | undefined> {
    const row = await this.tasks.findOne({ $and: [{ _id: id }, ...visible(scope)] }, TASK_FIELDS).lean<TaskDocument>();
    return row ? toTaskRow(row) : undefined;
  }

  async ofAggregate(ref: AggregateRef, scope: RegionScope): Promise<readonly TaskRow[]> {
    const rows = await this.tasks
      .find({ $and: [{ 'aggregate.id': ref.id, 'aggregate.type': ref.type }, scopeFilter(scope)] }, TASK_FIELDS)
      .sort({ _id: 1 })
      .lean<TaskDocument[]>();
    return rows.map(toTaskRow);
  }

  async apply(changes: TaskChanges, session: TransactionSession): Promise<void> {
    const operations = [
      ...changes.gone.map((id) => ({ deleteOne: { filter: { _id: id } } })),
      // Stored already only where a new version describes more than the one that wrote it: then it is the same task.
      ...changes.opened.map((task) => ({
        replaceOne: { filter: { _id: task.id }, replacement: toTaskDocument(task), upsert: true },
      })),
      ...changes.changed.map((task) => ({
        updateOne: { filter: { _id: task.id }, update: replaceButKeepOpening(task) },
      })),
    ];
    if (operations.length === 0) return;
    await this.tasks.collection.bulkWrite(operations as never[], { session: toNativeSession(session), ordered: true });
  }
}

function replaceButKeepOpening(task: TaskRow): Record<string, unknown> {
  const { _id, openedAt, openedOn, expects, ...shown } = toTaskDocument(task);
  return expects === undefined ? { $set: shown, $unset: { expects: 1 } } : { $set: { ...shown, expects } };
}

/**
 * Scores are blind: a firm never learns which experts were drawn for it, not even from a list of all that is open. Nor does it learn
 * that somebody of whom its record speaks asked to be forgotten.
 */
function visible(scope: RegionScope): Record<string, unknown>[] {
  return [
    scopeFilter(scope),
    ...(scope.kind === 'firm' ? [{ 'assignee.role': { $ne: 'expert' }, kind: { $ne: 'decide-erasure' } }] : []),
  ];
}

function conditions(filter: TaskFilter): Record<string, unknown>[] {
  return [
    ...(filter.kinds ? [{ kind: { $in: filter.kinds } }] : []),
    ...(filter.creditCode ? [{ creditCode: filter.creditCode }] : []),
    ...(filter.aggregates ? [{ 'aggregate.id': { $in: filter.aggregates } }] : []),
    ...(filter.account ? [{ 'assignee.excludes': { $ne: filter.account } }] : []),
    ...(filter.account ? [{ 'assignee.account': { $in: [filter.account, null] } }] : []),
    ...(filter.dueBy ? [{ dueOn: { $lte: filter.dueBy } }] : []),
    ...(filter.dueFrom ? [{ dueOn: { $gte: filter.dueFrom } }] : []),
    ...(filter.others?.length ? [{ $nor: [addressedTo(filter.others)] }] : []),
    ...(filter.addressees ? [addressedTo(filter.addressees)] : []),
  ];
}

/** An empty list addresses nobody. A task without a department or firm is for every holder of its role. */
function addressedTo(addressees: readonly Addressee[]): Record<string, unknown> {
  if (addressees.length === 0) return { _id: { $in: [] } };
  return {
    $or: addressees.map(({ role, department, creditCode }) => ({
      'assignee.role': role,
      'assignee.department': department ? { $in: [department, null] } : null,
      'assignee.creditCode': creditCode ? { $in: [creditCode, null] } : null,
    })),
  };
}
