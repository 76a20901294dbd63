import type { Instant, WorkCalendar } from '@app/domain';
import {
  type AwaitingThing,
  type SnapshotListener,
  AwaitingRepository,
  RegionScope,
  SnapshotChanges,
} from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** What the relay needs: what waits for a workflow or is due, by query; and what changes, by stream. */
@Injectable()
export class AwaitingReader {
  constructor(
    private readonly things: AwaitingRepository,
    private readonly changes: SnapshotChanges,
  ) {}

  /**
   * Open things that wait for their workflow, whose `nextDueAt` has come, or which wait for a year that the calendar knows by now;
   * each once.
   *
   * @param now business time
   */
  awaiting(now: Instant, calendar: Pick<WorkCalendar, 'publishedThrough'>): AsyncGenerator<AwaitingThing> {
    return this.things.awaiting(now, yearOf(calendar.publishedThrough), RegionScope.everything());
  }

  /** Years that have begun and whose schedule is missing, with the number of things that wait for it. */
  missingYears(now: Instant, calendar: Pick<WorkCalendar, 'publishedThrough'>): Promise<ReadonlyMap<number, number>> {
    const next = yearOf(calendar.publishedThrough) + 1;
    return this.things.countWaitingForYear(next, yearOf(now), RegionScope.everything());
  }

  /**
   * Tells of every change of a snapshot, through the one change stream of the process, over restarts of the database.
   *
   * @returns the function that ends it
   */
  onSnapshotChange(listener: SnapshotListener): () => void {
    return this.changes.subscribe(listener);
  }
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}
