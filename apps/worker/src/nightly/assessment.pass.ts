import { PassDesk } from '@app/assessment';
import { BusinessClock } from '@app/calendar';
import type { NightlyReport } from '@app/contracts';
import { PassRepository, RegionScope } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/**
 * Orders a look at every firm, for what a new day alone changes: certificates that end, values that grow old, a new year of
 * facts. The look itself is a pass with a workflow of its own, paced and resumable.
 */
@Injectable()
export class AssessmentPass {
  constructor(
    private readonly desk: PassDesk,
    private readonly passes: PassRepository,
    private readonly clock: BusinessClock,
  ) {}

  async run(): Promise<NightlyReport> {
    const [requestedAt, asOf] = [this.clock.instant(), this.clock.today()];
    const id = await this.desk.orderAssessment({ regionCode: '', asOf, requestedAt, requestedBy: 'system' });
    const pass = await this.passes.find(id, RegionScope.everything());
    return { seen: pass?.progress.total ?? 0, changed: 0 };
  }
}
