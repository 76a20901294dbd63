export {
  AppConfig,
  type DemonstrationConfig,
  type LogLevel,
  UNSCANNED_POLICIES,
  type UnscannedPolicy,
  type NotificationConfig,
  type RobotConfig,
  type SmsConfig,
  type SmtpConfig,
} from './app-config';
export { ConfigModule } from './config.module';
export { ConfigError, loadConfig } from './load-config';
export { keptSecret } from './kept-secret';
export { dataKeysOf } from './data-keys';
