import type { NightlyActivities, NightlyPass, NightlyReport } from '@app/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { RecountPass } from './recount.pass';

/** What each nightly pass does. */
@Injectable()
export class NightlyActivitiesService implements NightlyActivities {
  private readonly passes: Readonly<Record<NightlyPass, () => Promise<NightlyReport>>>;

  constructor(@Inject(RecountPass) recount: Pick<RecountPass, 'run'>) {
    this.passes = { recount: () => recount.run() };
  }

  runNightlyPass = (pass: NightlyPass) => this.passes[pass]();
}
