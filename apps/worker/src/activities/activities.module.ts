import { Module } from '@nestjs/common';
import { AssessmentModule } from '@app/assessment';
import { Conductor } from '@app/conduct';
import { SealModule } from '@app/dossier';
import { NightlyActivitiesService } from '../nightly/nightly.activities';
import { AssessmentPass } from '../nightly/assessment.pass';
import { RecountPass } from '../nightly/recount.pass';
import { SealPass } from '../nightly/seal.pass';
import { SeatsPass } from '../nightly/seats.pass';
import { ActivityCatalogue } from './activity-catalogue';
import { ApplicationActivitiesService } from './application.activities';
import { ConductorPort } from './conductor.port';
import { EnterpriseActivitiesService } from './enterprise.activities';
import { NoticeActivitiesService } from './notice.activities';
import { PanelActivitiesService } from './panel.activities';
import { PassActivitiesService } from './pass.activities';

@Module({
  imports: [AssessmentModule, SealModule],
  providers: [
    { provide: ConductorPort, useExisting: Conductor },
    EnterpriseActivitiesService,
    ApplicationActivitiesService,
    NoticeActivitiesService,
    PanelActivitiesService,
    AssessmentPass,
    RecountPass,
    SealPass,
    SeatsPass,
    NightlyActivitiesService,
    PassActivitiesService,
    ActivityCatalogue,
  ],
  exports: [ActivityCatalogue, ConductorPort],
})
export class ActivitiesModule {}
