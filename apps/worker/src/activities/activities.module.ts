import { Module } from '@nestjs/common';
import { AssessmentModule } from '@app/assessment';
import { Conductor } from '@app/conduct';
import { NightlyActivitiesService } from '../nightly/nightly.activities';
import { AssessmentPass } from '../nightly/assessment.pass';
import { RecountPass } from '../nightly/recount.pass';
import { ActivityCatalogue } from './activity-catalogue';
import { ApplicationActivitiesService } from './application.activities';
import { ConductorPort } from './conductor.port';
import { EnterpriseActivitiesService } from './enterprise.activities';
import { NoticeActivitiesService } from './notice.activities';
import { PassActivitiesService } from './pass.activities';

@Module({
  imports: [AssessmentModule],
  providers: [
    { provide: ConductorPort, useExisting: Conductor },
    EnterpriseActivitiesService,
    ApplicationActivitiesService,
    NoticeActivitiesService,
    AssessmentPass,
    RecountPass,
    NightlyActivitiesService,
    PassActivitiesService,
    ActivityCatalogue,
  ],
  exports: [ActivityCatalogue, ConductorPort],
})
export class ActivitiesModule {}
