import type { NightlyActivities, NightlyPass, NightlyReport } from '@app/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { AssessmentPass } from './assessment.pass';
import { RecountPass } from './recount.pass';

/** What each nightly pass does. */
@Injectable()
export class NightlyActivitiesService implements NightlyActivities {
  private readonly passes: Readonly<Record<NightlyPass, () => Promise<NightlyReport>>>;

  constructor(
    @Inject(RecountPass) recount: Pick<RecountPass, 'run'>,
    @Inject(AssessmentPass) assessment: Pick<AssessmentPass, 'run'>,
  ) {
    this.passes = { recount: () => recount.run(), assessment: () => assessment.run() };
  }

  runNightlyPass = (pass: NightlyPass) => this.passes[pass]();
}
