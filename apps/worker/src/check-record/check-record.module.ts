import { CalendarModule } from '@app/calendar';
import { ConductModule } from '@app/conduct';
import { AppConfig, ConfigModule } from '@app/config';
import { ObservabilityModule } from '@app/observability';
import { PersistenceModule } from '@app/persistence';
import { type DynamicModule, Module } from '@nestjs/common';

/** The record and nothing that works on it. */
@Module({})
export class CheckRecordModule {
  static forRoot(config: AppConfig): DynamicModule {
    return {
      module: CheckRecordModule,
      imports: [
        ConfigModule.forRoot(config),
        ObservabilityModule,
        PersistenceModule.forRootAsync({
          inject: [AppConfig],
          useFactory: ({ mongo }: AppConfig) => ({ uri: mongo.uri, database: mongo.database, appName: 'check-record' }),
        }),
        CalendarModule.forRoot('follower'),
        ConductModule,
      ],
    };
  }
}
