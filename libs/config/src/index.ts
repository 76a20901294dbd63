export {
  AppConfig,
  type AppMode,
  type AuthConfig,
  type DemonstrationConfig,
  type FirstAdministratorConfig,
  type HttpConfig,
  LOG_LEVELS,
  type LogLevel,
  type MongoConfig,
  type TemporalConfig,
  type UploadConfig,
  type WorkerConfig,
} from './app-config';
export { ConfigModule } from './config.module';
export { ConfigError, type Environment, loadConfig } from './load-config';
