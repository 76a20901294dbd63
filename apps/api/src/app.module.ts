import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, AuthModule } from '@app/auth';
import { CalendarModule } from '@app/calendar';
import { AppConfig, ConfigModule } from '@app/config';
import { ObservabilityModule } from '@app/observability';
import { PersistenceModule } from '@app/persistence';
import { AuthHttpModule } from './auth/auth-http.module';
import { HealthModule } from './health/health.module';
import { PlatformModule } from './platform/platform.module';
import { ReadinessGuard } from './startup/readiness.guard';
import { StartupModule } from './startup/startup.module';

/** What every feature stands on. */
const FOUNDATION = [
  ObservabilityModule,
  PersistenceModule.forRootAsync({
    inject: [AppConfig],
    useFactory: ({ mongo }: AppConfig) => ({ uri: mongo.uri, database: mongo.database, appName: 'api' }),
  }),
  CalendarModule.forRoot('keeper'),
  AuthModule,
  PlatformModule,
  StartupModule,
];

const FEATURES = [AuthHttpModule, HealthModule];

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
