import { type DynamicModule, type InjectionToken, Module, type ModuleMetadata } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AGGREGATE_TYPES } from '@app/domain';
import { AccessLogRepository } from './access-log/repository';
import { ACCESS_LOG, accessLogSchema } from './access-log/schema';
import { type DatabaseOptions, toMongooseOptions } from './base/connection';
import { DatabaseHealth } from './base/database-health';
import { Transactions } from './base/transactions';
import { BoardRepository } from './board/repository';
import { CalendarYearRepository } from './calendar-years/repository';
import { CALENDAR_YEARS, calendarYearSchema } from './calendar-years/schema';
import { SnapshotChanges } from './changes/snapshot-changes';
import { ClockRepository } from './clock/repository';
import { CLOCK, clockSchema } from './clock/schema';
import { CounterRepository } from './counters/repository';
import { COUNTERS, counterSchema } from './counters/schema';
import { DelegationRepository } from './delegations/repository';
import { DELEGATIONS, delegationSchema } from './delegations/schema';
import { DirectoryRepository } from './directory/repository';
import { DIRECTORY, directorySchema } from './directory/schema';
import { DrawSeedRepository } from './draw-seeds/repository';
import { DRAW_SEEDS, drawSeedSchema } from './draw-seeds/schema';
import { DoingsRepository } from './events/doings.repository';
import { EventRepository } from './events/repository';
import { EVENTS, eventSchema } from './events/schema';
import { UntoldRepository } from './events/untold.repository';
import { EventSearchRepository } from './events/event-search.repository';
import { LeaseRepository } from './leases/repository';
import { LEASES, leaseSchema } from './leases/schema';
import { LetterNumberRepository } from './letters/letter-number.repository';
import { Migrator } from './migrations/migrator';
import { MasterKeys } from './personal/master-keys';
import { PersonKeys } from './personal/person-keys';
import { PERSONAL_KEYS, personalKeySchema } from './personal/schema';
import { PersonalVault } from './personal/vault';
import { BatchCaseRepository } from './notices/batch-case.repository';
import { UpperListRepository } from './notices/upper-list.repository';
import { NoticeBoardRepository } from './notices/notice-board.repository';
import { ReceiptRepository } from './receipts/repository';
import { RECEIPTS, receiptSchema } from './receipts/schema';
import { LatenessRepository } from './lateness/repository';
import { SavedViewRepository } from './saved-views/repository';
import { SAVED_VIEWS, savedViewSchema } from './saved-views/schema';
import { AwaitingRepository } from './snapshots/awaiting.repository';
import { BanReachRepository } from './snapshots/ban-reach.repository';
import { CaseSearchRepository } from './snapshots/case-search.repository';
import { SnapshotRepository } from './snapshots/repository';
import { collectionOf, snapshotSchema } from './snapshots/schema';
import { TargetRepository } from './targets/repository';
import { TaskRepository } from './tasks/repository';
import { TASKS, taskSchema } from './tasks/schema';

const REPOSITORIES = [
  Transactions,
  DatabaseHealth,
  PersonKeys,
  PersonalVault,
  EventRepository,
  UntoldRepository,
  DoingsRepository,
  SnapshotRepository,
  AwaitingRepository,
  BanReachRepository,
  CaseSearchRepository,
  SavedViewRepository,
  LatenessRepository,
  BoardRepository,
  TargetRepository,
  EventSearchRepository,
  TaskRepository,
  ReceiptRepository,
  NoticeBoardRepository,
  BatchCaseRepository,
  UpperListRepository,
  LetterNumberRepository,
  DirectoryRepository,
  CounterRepository,
  LeaseRepository,
  DrawSeedRepository,
  DelegationRepository,
  ClockRepository,
  CalendarYearRepository,
  AccessLogRepository,
  SnapshotChanges,
  Migrator,
];

const MODELS = MongooseModule.forFeature([
  { name: EVENTS, schema: eventSchema },
  ...AGGREGATE_TYPES.map((type) => ({ name: collectionOf(type), schema: snapshotSchema(type) })),
  { name: TASKS, schema: taskSchema },
  { name: RECEIPTS, schema: receiptSchema },
  { name: DIRECTORY, schema: directorySchema },
  { name: COUNTERS, schema: counterSchema },
  { name: LEASES, schema: leaseSchema },
  { name: DRAW_SEEDS, schema: drawSeedSchema },
  { name: DELEGATIONS, schema: delegationSchema },
  { name: CLOCK, schema: clockSchema },
  { name: CALENDAR_YEARS, schema: calendarYearSchema },
  { name: ACCESS_LOG, schema: accessLogSchema },
  { name: SAVED_VIEWS, schema: savedViewSchema },
  { name: PERSONAL_KEYS, schema: personalKeySchema },
]);

export interface PersistenceAsyncOptions {
  readonly imports?: ModuleMetadata['imports'];
  readonly inject?: InjectionToken[];
  readonly useFactory: (...dependencies: never[]) => DatabaseOptions | Promise<DatabaseOptions>;
}

/**
 * The connection and the collections of the record. Global, because there is one database. Does not wait for the database: an application
 * starts without it and answers `DATABASE_AWAY` until it is there.
 */
@Module({})
export class PersistenceModule {
  static forRoot(options: DatabaseOptions): DynamicModule {
    return PersistenceModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports, inject, useFactory }: PersistenceAsyncOptions): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      imports: [
        MongooseModule.forRootAsync({
          imports: imports ?? [],
          inject: inject ?? [],
          useFactory: async (...dependencies: unknown[]) =>
            toMongooseOptions(await useFactory(...(dependencies as never[]))),
        }),
        MODELS,
      ],
      providers: [
        {
          provide: MasterKeys,
          inject: inject ?? [],
          useFactory: async (...dependencies: unknown[]) =>
            MasterKeys.parse((await useFactory(...(dependencies as never[]))).dataKeys),
        },
        ...REPOSITORIES,
      ],
      exports: REPOSITORIES,
    };
  }
}
