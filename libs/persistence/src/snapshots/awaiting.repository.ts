import { Injectable } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import { type AggregateType, type Instant, AGGREGATE_TYPES } from '@app/domain';
import { Connection } from 'mongoose';
import { type RegionScope, scopeFilter } from '../base/region-scope';
import { AWAITING_FIELDS, toAwaitingThing } from './mapper';
import { type SnapshotDocument, collectionOf } from './schema';
import type { AwaitingThing } from './snapshot-row';

/** What the relay asks for: open things that wait for their workflow, and open things whose time has come. */
@Injectable()
export class AwaitingRepository {
  constructor(@InjectConnection() private readonly connection: Connection) {}

  /**
   * Each thing once, the longest waiting first within its kind; streamed, because after a long outage there may be very many.
   *
   * @param dueBy business time until which `nextDueAt` counts as come
   */
  async *awaiting(dueBy: Instant, scope: RegionScope): AsyncGenerator<AwaitingThing> {
    for (const type of AGGREGATE_TYPES) {
      yield* this.ask(type, { 'awaits.who': 'workflow' }, 'awaits.since', scope);
      const due = { nextDueAt: { $type: 'string', $lte: dueBy }, 'awaits.who': { $ne: 'workflow' } };
      yield* this.ask(type, due, 'nextDueAt', scope);
    }
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
