import {
  type CellDelta,
  type CountedChange,
  CounterRepository,
  EventRepository,
  LostRace,
  Transactions,
} from '@app/persistence';
import { Inject, Injectable } from '@nestjs/common';
import { CellSums } from './cell-sums';
import { translate } from './command-errors';
import { NO_PROBE, RECORD_OPTIONS, type RecordOptions } from './ports';

const EVENTS_AT_ONCE = 500;

/**
 * Applies the counts that events carry, outside of commands, so that no two commands meet in a counter. Each event exactly once:
 * the counters move and the event loses its mark in one transaction. Two folders at once only lose races.
 */
@Injectable()
export class Folder {
  constructor(
    @Inject(RECORD_OPTIONS) private readonly options: RecordOptions,
    private readonly transactions: Transactions,
    private readonly events: EventRepository,
    private readonly counters: CounterRepository,
  ) {}

  /**
   * Folds what is there.
   *
   * @returns how many events were folded
   */
  async foldAll(signal?: AbortSignal): Promise<number> {
    let total = 0;
    while (!signal?.aborted) {
      const folded = await this.foldOnce();
      total += folded;
      if (folded < EVENTS_AT_ONCE) break;
    }
    return total;
  }

  /** Folds up to `limit` events in one transaction. */
  async foldOnce(limit = EVENTS_AT_ONCE): Promise<number> {
    const probe = this.options.probe ?? NO_PROBE;
    try {
      return await this.transactions.run(async (session) => {
        const unfolded = await this.events.findUnfolded(limit, session);
        if (unfolded.length === 0) return 0;
        await probe.reached('fold counters');
        await this.counters.add(deltasOf(unfolded.map(({ counted }) => counted)), session);
        await probe.reached('fold marks');
        const ids = unfolded.map(({ id }) => id);
        if ((await this.events.markFolded(ids, session)) !== ids.length) throw new LostRace('events to fold');
        await probe.reached('fold commit');
        return ids.length;
      });
    } catch (error) {
      throw translate(error);
    }
  }
}

/** The net moves of many changes. */
function deltasOf(changes: readonly CountedChange[]): readonly CellDelta[] {
  const sums = new CellSums();
  for (const { before, after } of changes) {
    sums.add(before, -1);
    sums.add(after, 1);
  }
  return sums.deltas();
}
