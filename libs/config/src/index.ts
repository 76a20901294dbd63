export { AppConfig, type DemonstrationConfig, type LogLevel } from './app-config';
export { ConfigModule } from './config.module';
export { ConfigError, loadConfig } from './load-config';
