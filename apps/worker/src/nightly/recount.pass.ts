import type { NightlyReport } from '@app/contracts';
import { Metrics } from '@app/observability';
import { Recounter } from '@app/record';
import { Injectable, Logger } from '@nestjs/common';

/** Counts everything anew and puts the counters right. They never should be wrong, so each that was is a line of the log. */
@Injectable()
export class RecountPass {
  private readonly log = new Logger(RecountPass.name);

  constructor(
    private readonly recounter: Recounter,
    private readonly metrics: Metrics,
  ) {}

  async run(): Promise<NightlyReport> {
    const { things, differences } = await this.recounter.recount(true);
    for (const { cell, delta } of differences) this.log.error('a counter was wrong and is put right', { cell, delta });
    this.metrics.countersCorrected.inc(differences.length);
    this.log.log(`counted ${things} things, corrected ${differences.length} counters`);
    return { seen: things, changed: differences.length };
  }
}
