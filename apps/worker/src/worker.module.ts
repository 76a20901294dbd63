import { type DynamicModule, Module } from '@nestjs/common';
import { AssessmentModule } from '@app/assessment';
import { CalendarModule } from '@app/calendar';
import { ConductModule } from '@app/conduct';
import { AppConfig, ConfigModule, dataKeysOf } from '@app/config';
import { DocumentsModule, RetentionSweeper } from '@app/documents';
import { NotificationsModule } from '@app/notifications';
import { ObservabilityModule } from '@app/observability';
import { PersistenceModule } from '@app/persistence';
import { TemporalModule } from '@app/temporal';
import { ActivitiesModule } from './activities/activities.module';
import { Chores } from './chores/chores.service';
import { HealthServer } from './health/health-server';
import { MissingYears } from './chores/missing-years.service';
import { Notifier } from './chores/notifier.service';
import { WorkerHost } from './host/worker-host.service';
import { WORKFLOW_SOURCE, type WorkflowSource, builtBundle } from './host/workflow-source';
import { NightlySchedules } from './nightly/nightly-schedules';
import { PassStarter } from './passes/pass-starter';
import { Relay } from './relay/relay.service';
import { RelayLease } from './relay/relay-lease';
import { StrayWorkflows } from './relay/stray-workflows';
import { ScanModule } from './scan/scan.module';

const FOUNDATION = [
  ObservabilityModule,
  PersistenceModule.forRootAsync({
    inject: [AppConfig],
    useFactory: (config: AppConfig) => ({
      ...{ uri: config.mongo.uri, database: config.mongo.database, appName: 'worker' },
      dataKeys: dataKeysOf(config),
    }),
  }),
  CalendarModule.forRoot('follower'),
  ConductModule,
  DocumentsModule,
  AssessmentModule,
  TemporalModule,
  NotificationsModule,
];

/**
 * The process that runs workflows, brings them to what awaits them, and does the chores. Starts without Mongo and
 * Temporal. Its own parts end in `onModuleDestroy`, the connections that they stand on after it.
 */
@Module({})
export class WorkerModule {
  /** @param source the built bundle; a test gives code */
  static forRoot(config: AppConfig, source: WorkflowSource = builtBundle()): DynamicModule {
    return {
      module: WorkerModule,
      imports: [ConfigModule.forRoot(config), ...FOUNDATION, ActivitiesModule, ScanModule],
      providers: [
        { provide: WORKFLOW_SOURCE, useValue: source },
        WorkerHost,
        RelayLease,
        Relay,
        StrayWorkflows,
        RetentionSweeper,
        Chores,
        HealthServer,
        MissingYears,
        Notifier,
        NightlySchedules,
        PassStarter,
      ],
    };
  }
}
