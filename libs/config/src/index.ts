export {
  AppConfig,
  type DemonstrationConfig,
  type LogLevel,
  UNSCANNED_POLICIES,
  type UnscannedPolicy,
} from './app-config';
export { ConfigModule } from './config.module';
export { ConfigError, loadConfig } from './load-config';
export { keptSecret } from './kept-secret';
