import type { Instant } from '@app/domain';
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
   * Open things that wait for their workflow or whose `nextDueAt` has come, each once.
   *
   * @param now business time
   */
  awaiting(now: Instant): AsyncGenerator<AwaitingThing> {
    return this.things.awaiting(now, RegionScope.everything());
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
