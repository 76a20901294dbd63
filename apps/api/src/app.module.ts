import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, AuthModule } from '@app/auth';
import { CalendarModule } from '@app/calendar';
import { AppConfig, ConfigModule, dataKeysOf } from '@app/config';
import { ObservabilityModule } from '@app/observability';
import { PersistenceModule } from '@app/persistence';
import { ConductModule } from '@app/conduct';
import { AccessLogModule } from './access-log/access-log.module';
import { AccountModule } from './account/account.module';
import { ApplicationModule } from './application/application.module';
import { CalendarAdminModule } from './calendar/calendar-admin.module';
import { ChangesModule } from './changes/changes.module';
import { ColleagueModule } from './colleague/colleague.module';
import { ClockModule } from './clock/clock.module';
import { BoardModule } from './board/board.module';
import { EventSearchModule } from './event-search/event-search.module';
import { TargetModule } from './target/target.module';
import { LatenessModule } from './lateness/lateness.module';
import { AuthHttpModule } from './auth/auth-http.module';
import { DemonstrationModule } from './demonstration/demonstration.module';
import { BatchModule } from './batch/batch.module';
import { CultivationModule } from './cultivation/cultivation.module';
import { DiagnosisModule } from './diagnosis/diagnosis.module';
import { DocumentModule } from './document/document.module';
import { DocumentRequestModule } from './document-request/document-request.module';
import { DossierModule } from './dossier/dossier.module';
import { EnterpriseModule } from './enterprise/enterprise.module';
import { EventStreamModule } from './event-stream/event-stream.module';
import { ErasureModule } from './erasure/erasure.module';
import { ExpertModule } from './expert/expert.module';
import { HealthModule } from './health/health.module';
import { ImportModule } from './import/import.module';
import { IndicatorModule } from './indicator/indicator.module';
import { LegalHoldModule } from './legal-hold/legal-hold.module';
import { MeetingModule } from './meeting/meeting.module';
import { NoticeModule } from './notice/notice.module';
import { NotificationHttpModule } from './notification/notification-http.module';
import { PaperworkModule } from './paperwork/paperwork.module';
import { PanelModule } from './panel/panel.module';
import { PolicyModule } from './policy/policy.module';
import { PoolModule } from './pool/pool.module';
import { PlatformModule } from './platform/platform.module';
import { PublicPagesModule } from './public-pages/public-pages.module';
import { RecordAccessModule } from './record-access/record-access.module';
import { RegionModule } from './region/region.module';
import { DelegationModule } from './delegation/delegation.module';
import { ReviewModule } from './review/review.module';
import { SealHttpModule } from './seal/seal.module';
import { ReadinessGuard } from './startup/readiness.guard';
import { StartupModule } from './startup/startup.module';
import { SavedViewModule } from './saved-view/saved-view.module';
import { SearchModule } from './search/search.module';
import { TaskModule } from './task/task.module';
import { TitleLifeModule } from './title-life/title-life.module';
import { UpperListModule } from './upper-list/upper-list.module';

/** What every feature stands on. */
const FOUNDATION = [
  ObservabilityModule,
  PersistenceModule.forRootAsync({
    inject: [AppConfig],
    useFactory: (config: AppConfig) => ({
      ...{ uri: config.mongo.uri, database: config.mongo.database, appName: 'api' },
      dataKeys: dataKeysOf(config),
    }),
  }),
  CalendarModule.forRoot('keeper'),
  ConductModule,
  AuthModule,
  PlatformModule,
  RecordAccessModule,
  StartupModule,
];

const FEATURES = [
  AuthHttpModule,
  DemonstrationModule,
  AccountModule,
  EnterpriseModule,
  LegalHoldModule,
  ImportModule,
  IndicatorModule,
  RegionModule,
  ColleagueModule,
  DiagnosisModule,
  PolicyModule,
  PoolModule,
  BatchModule,
  CultivationModule,
  ApplicationModule,
  ClockModule,
  LatenessModule,
  BoardModule,
  TargetModule,
  EventSearchModule,
  CalendarAdminModule,
  DocumentModule,
  DocumentRequestModule,
  ReviewModule,
  DelegationModule,
  ExpertModule,
  PanelModule,
  MeetingModule,
  NoticeModule,
  NotificationHttpModule,
  PublicPagesModule,
  PaperworkModule,
  UpperListModule,
  TaskModule,
  SearchModule,
  SavedViewModule,
  TitleLifeModule,
  DossierModule,
  SealHttpModule,
  ErasureModule,
  AccessLogModule,
  EventStreamModule,
  ChangesModule,
  HealthModule,
];

@Module({})
export class AppModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [ConfigModule.forRoot(config), ...FOUNDATION, ...FEATURES],
      // In this order: whether the service can answer at all, then whether it may.
      providers: [
        { provide: APP_GUARD, useClass: ReadinessGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }
}
