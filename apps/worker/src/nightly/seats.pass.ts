import { SeatTender } from '@app/conduct';
import type { NightlyReport } from '@app/contracts';
import { RegionScope } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';

/** No open seat is left to somebody who is away or gone, whatever the API could not follow at once. */
@Injectable()
export class SeatsPass {
  private readonly log = new Logger(SeatsPass.name);

  constructor(private readonly tender: SeatTender) {}

  async run(): Promise<NightlyReport> {
    const report = await this.tender.tend(RegionScope.everything());
    if (report.changed > 0) this.log.log(`seats changed hands in ${report.changed} of ${report.seen} cases`);
    return report;
  }
}
