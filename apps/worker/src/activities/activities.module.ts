import { Module } from '@nestjs/common';
import { Conductor } from '@app/conduct';
import { NightlyActivitiesService } from '../nightly/nightly.activities';
import { RecountPass } from '../nightly/recount.pass';
import { ActivityCatalogue } from './activity-catalogue';
import { ApplicationActivitiesService } from './application.activities';
import { ConductorPort } from './conductor.port';
import { EnterpriseActivitiesService } from './enterprise.activities';
import { NoticeActivitiesService } from './notice.activities';

@Module({
  providers: [
    { provide: ConductorPort, useExisting: Conductor },
    EnterpriseActivitiesService,
    ApplicationActivitiesService,
    NoticeActivitiesService,
    RecountPass,
    NightlyActivitiesService,
    ActivityCatalogue,
  ],
  exports: [ActivityCatalogue, ConductorPort],
})
export class ActivitiesModule {}
