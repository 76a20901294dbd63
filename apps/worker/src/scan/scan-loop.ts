import { AppConfig } from '@app/config';
import { ScanQueue } from '@app/documents';
import { ScanRepository } from '@app/persistence';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Loop } from '../relay/loop';

const LOOK_EVERY_MS = 1_000;

/** Scans what waits, in every worker; the queue itself keeps two from taking the same file. */
@Injectable()
export class ScanLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly loop: Loop | undefined;
  private enqueued = false;

  constructor(queue: ScanQueue, scans: ScanRepository, config: AppConfig) {
    if (!config.uploads.scanner) return;
    this.loop = new Loop('Scanner', LOOK_EVERY_MS, async (signal) => {
      // What came while there was no scanner is looked at as soon as there is one.
      if (!this.enqueued) await scans.enqueueUnscanned(new Date());
      this.enqueued = true;
      await queue.scanDue(signal);
    });
  }

  onApplicationBootstrap(): void {
    this.loop?.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.loop?.stop();
  }
}
