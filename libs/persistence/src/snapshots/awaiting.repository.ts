import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type AggregateType, type Instant, AGGREGATE_TYPES } from '@app/domain';
import { Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { AWAITING_FIELDS, toAwaitingThing } from './mapper';
import { type SnapshotDocument, collectionOf } from './schema';
import type { AwaitingThing } from './snapshot-row';

/** What the relay asks for: open things that wait for their workflow, whose time has come, or whose calendar year has. */
@Injectable()
export class AwaitingRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * Each thing once, the longest waiting first within its kind; streamed, because after a long outage there may be very many.
   *
   * @param dueBy business time until which `nextDueAt` counts as come
   * @param publishedYear the last year whose schedule is published
   */
  async *awaiting(dueBy: Instant, publishedYear: number, scope: RegionScope): AsyncGenerator<AwaitingThing> {
    for (const type of AGGREGATE_TYPES) {
      yield* this.ask(type, { 'awaits.who': 'workflow' }, 'awaits.since', scope);
      const due = { nextDueAt: { $type: 'string', $lte: dueBy }, 'awaits.who': { $ne: 'workflow' } };
      yield* this.ask(type, due, 'nextDueAt', scope);
      const known = {
        waitsForYear: { $type: 'number', $lte: publishedYear },
        nextDueAt: { $not: { $lte: dueBy } },
        'awaits.who': { $ne: 'workflow' },
      };
      yield* this.ask(type, known, 'waitsForYear', scope);
      const dated = {
        provisionalYear: { $type: 'number', $lte: publishedYear },
        waitsForYear: { $not: { $lte: publishedYear } },
        nextDueAt: { $not: { $lte: dueBy } },
        'awaits.who': { $ne: 'workflow' },
      };
      yield* this.ask(type, dated, 'provisionalYear', scope);
    }
  }

  /**
   * Open things that wait for the schedule of one of these years, by year.
   *
   * @param field `waitsForYear`: something that cannot be undone waits; `provisionalYear`: a date rests on it
   */
  async countWaitingForYear(
    from: number,
    to: number,
    scope: RegionScope,
    field: 'waitsForYear' | 'provisionalYear' = 'waitsForYear',
  ): Promise<ReadonlyMap<number, number>> {
    const counts = new Map<number, number>();
    for (const type of AGGREGATE_TYPES) {
      const rows = await this.connection
        .model<SnapshotDocument>(collectionOf(type))
        .aggregate<{ _id: number; count: number }>([
          { $match: { closed: false, [field]: { $type: 'number', $gte: from, $lte: to }, ...scopeFilter(scope) } },
          { $group: { _id: `$${field}`, count: { $sum: 1 } } },
        ]);
      for (const { _id: year, count } of rows) counts.set(year, (counts.get(year) ?? 0) + count);
    }
    return counts;
  }

  private async *ask(
    type: AggregateType,
    question: Record<string, unknown>,
    order: string,
    scope: RegionScope,
  ): AsyncGenerator<AwaitingThing> {
    const cursor = this.connection
      .model<SnapshotDocument>(collectionOf(type))
      .find({ $and: [{ closed: false }, question, scopeFilter(scope)] }, AWAITING_FIELDS)
      .sort({ [order]: 1 })
      .lean<SnapshotDocument[]>()
      .cursor();
    for await (const row of cursor) yield toAwaitingThing(type, row);
  }
}
