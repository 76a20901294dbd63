import { BusinessClock } from '@app/calendar';
import { DocumentSweeper, RetentionSweeper } from '@app/documents';
import { Folder } from '@app/record';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from '../relay/loop';
import { RelayLease } from '../relay/relay-lease';

const FOLD_EVERY_MS = 1_000;
const SWEEP_EVERY_MS = 3_600_000;

/** What one process does for all beside relaying: folds counters, removes uploads that nothing came of and files whose term is over. */
@Injectable()
export class Chores implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loops: readonly Loop[];

  constructor(
    lease: RelayLease,
    folder: Folder,
    sweeper: DocumentSweeper,
    retention: RetentionSweeper,
    clock: BusinessClock,
  ) {
    const fold = new Loop('Folder', FOLD_EVERY_MS, async (signal) => {
      if (lease.held) await folder.foldAll(signal);
    });
    const sweep = new Loop('Sweeper', SWEEP_EVERY_MS, async () => {
      if (!lease.held) return;
      await retention.sweep(clock.today());
      await sweeper.sweep();
    });
    lease.onTaken(() => sweep.wake());
    this.loops = [fold, sweep];
  }

  onApplicationBootstrap(): void {
    for (const loop of this.loops) loop.start();
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
  }
}
