import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AppConfig } from './app-config';

/** Makes the parsed configuration injectable everywhere: `constructor(private readonly config: AppConfig)`. */
@Global()
@Module({})
export class ConfigModule {
  /** @param config from `loadConfig()`, once, in the process's entry file; tests pass their own */
  static forRoot(config: AppConfig): DynamicModule {
    return { module: ConfigModule, providers: [{ provide: AppConfig, useValue: config }], exports: [AppConfig] };
  }
}
