import { AGGREGATE_TYPES } from '@app/domain';
import {
  type CellDelta,
  type TransactionSession,
  CounterRepository,
  EventRepository,
  RegionScope,
  SnapshotRepository,
  Transactions,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { CellSums } from './cell-sums';
import { translate } from './command-errors';
import { cellOf } from './counted-change';
import { AggregateRegistry } from './registry';

const ALL = RegionScope.everything();

export interface Recount {
  /** How many things were counted. */
  readonly things: number;
  /** What has to be added to the counters to make them right; empty when they are. */
  readonly differences: readonly CellDelta[];
}

/** Counts everything anew from the snapshots and compares: the nightly check of the folder. */
@Injectable()
export class Recounter {
  constructor(
    private readonly transactions: Transactions,
    private readonly snapshots: SnapshotRepository,
    private readonly events: EventRepository,
    private readonly counters: CounterRepository,
    private readonly registry: AggregateRegistry,
  ) {}

  /**
   * Sees one instant of the database, so it may run while commands come in; it must end within the server's history (5 minutes).
   *
   * @param repair whether to add the differences to the counters; right whatever was folded meanwhile, for they are sums
   */
  async recount(repair = false): Promise<Recount> {
    try {
      const recount = await this.transactions.readInstant((session) => this.compare(session));
      if (repair) await this.transactions.run((session) => this.counters.add(recount.differences, session));
      return recount;
    } catch (error) {
      throw translate(error);
    }
  }

  private async compare(session: TransactionSession): Promise<Recount> {
    const sums = new CellSums();
    const things = await this.addThings(sums, session);
    await this.subtractCounters(sums, session);
    return { things, differences: sums.deltas() };
  }

  private async addThings(sums: CellSums, session: TransactionSession): Promise<number> {
    let things = 0;
    for (const type of AGGREGATE_TYPES.filter((one) => this.registry.has(one))) {
      const { decider } = this.registry.get(type);
      for await (const { state } of this.snapshots.all(type, ALL, session)) {
        sums.add(cellOf(type, decider.describe(state)), 1);
        things += 1;
      }
    }
    return things;
  }

  /** What the counters say, and what waits to be folded into them. */
  private async subtractCounters(sums: CellSums, session: TransactionSession): Promise<void> {
    for (const type of AGGREGATE_TYPES) {
      for (const { count, ...cell } of await this.counters.cells(type, ALL, session)) sums.add(cell, -count);
    }
    for (const { counted } of await this.events.findUnfolded(Number.MAX_SAFE_INTEGER, session)) {
      sums.add(counted.before, 1);
      sums.add(counted.after, -1);
    }
  }
}
