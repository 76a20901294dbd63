import type { NightlyActivities, NightlyPass, NightlyReport } from '@app/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { AssessmentPass } from './assessment.pass';
import { RecountPass } from './recount.pass';
import { SealPass } from './seal.pass';
import { SeatsPass } from './seats.pass';

/** What each nightly pass does. */
@Injectable()
export class NightlyActivitiesService implements NightlyActivities {
  private readonly passes: Readonly<Record<NightlyPass, () => Promise<NightlyReport>>>;

  constructor(
    @Inject(RecountPass) recount: Pick<RecountPass, 'run'>,
    @Inject(AssessmentPass) assessment: Pick<AssessmentPass, 'run'>,
    @Inject(SealPass) seal: Pick<SealPass, 'run'>,
    @Inject(SeatsPass) seats: Pick<SeatsPass, 'run'>,
  ) {
    this.passes = {
      recount: () => recount.run(),
      assessment: () => assessment.run(),
      seal: () => seal.run(),
      seats: () => seats.run(),
    };
  }

  runNightlyPass = (pass: NightlyPass) => this.passes[pass]();
}
