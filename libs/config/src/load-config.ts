import { join, resolve } from 'node:path';
import { customCleanEnv } from 'envalid';
import { AppConfig, type AuthConfig } from './app-config';
import { notificationConfigOf, notificationProblems } from './notification-config';
import { DEMONSTRATION_KEYS, ENVIRONMENT, PRODUCTION_KEYS, PRODUCTION_ONLY_KEYS } from './environment';

/** The environment as a process gets it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A start with a wrong environment: one line per bad key, never a value of a secret. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The configuration cannot be used:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

// Compose files and shells pass a variable without a value as an empty text; it counts as not given.
function withoutEmpty(environment: Environment): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  );
}

function modeProblems(mode: string, given: Record<string, string>): string[] {
  if (mode !== 'production') {
    return PRODUCTION_ONLY_KEYS.filter((key) => key in given).map(
      (key) => `${key}: belongs to production and is refused in demonstration mode`,
    );
  }
  const homeless = 'APP_FIRST_ADMIN_PASSWORD' in given && !('APP_REGION_CODE' in given);
  return [
    ...(homeless ? ['APP_REGION_CODE: is required with APP_FIRST_ADMIN_PASSWORD'] : []),
    ...PRODUCTION_KEYS.filter((key) => !(key in given)).map((key) => `${key}: is required in production mode`),
    ...DEMONSTRATION_KEYS.filter((key) => key in given).map(
      (key) => `${key}: belongs to demonstrations and is refused in production mode`,
    ),
  ];
}

function parse(environment: Environment) {
  const given = withoutEmpty(environment);
  const problems: string[] = [];
  const parsed = customCleanEnv(given, ENVIRONMENT, (clean) => clean, {
    reporter: ({ errors }) => {
      for (const [key, error] of Object.entries(errors)) problems.push(`${key}: ${error.message}`);
    },
  });
  problems.push(...modeProblems(given.APP_MODE ?? 'demonstration', given), ...notificationProblems(given));
  if (problems.length > 0) throw new ConfigError(problems.sort());
  return parsed;
}

function firstAdministratorOf(password: string | undefined, regionCode: string | undefined): Partial<AuthConfig> {
  return password && regionCode ? { firstAdministrator: { password, regionCode } } : {};
}

// A demonstration on a shortened day starts on a known Monday morning, so that its batches and terms are the same for everyone.
const SHORT_DAY_START = Date.parse('2026-04-13T09:00:00+08:00');

/**
 * Reads the environment into a typed tree.
 *
 * @param environment defaults to the process's own
 * @throws ConfigError with every bad key
 */
export function loadConfig(environment: Environment = process.env): AppConfig {
  const env = parse(environment);
  const shortened = env.DEMO_SECONDS_PER_DAY < 86_400;
  return new AppConfig(
    env.APP_MODE,
    {
      host: env.APP_HOST,
      port: env.PORT,
      trustedProxies: env.APP_TRUSTED_PROXIES.split(',')
        .map((address) => address.trim())
        .filter(Boolean),
    },
    { uri: env.MONGO_URI, database: env.MONGO_DB },
    { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE },
    { jwtSecret: env.APP_JWT_SECRET, ...firstAdministratorOf(env.APP_FIRST_ADMIN_PASSWORD, env.APP_REGION_CODE) },
    env.APP_MODE === 'production'
      ? undefined
      : {
          secondsPerDay: env.DEMO_SECONDS_PER_DAY,
          startsAt: env.DEMO_START ?? (shortened ? SHORT_DAY_START : undefined),
          password: env.DEMO_PASSWORD,
        },
    {
      maxBytes: Math.floor(env.APP_UPLOAD_MAX_MB * 1024 * 1024),
      ...(env.CLAMD_ADDRESS ? { scanner: env.CLAMD_ADDRESS } : {}),
      unscanned: env.UNSCANNED_FILES ?? (env.APP_MODE === 'production' ? 'refuse' : 'warn'),
    },
    env.APP_LOG_LEVEL,
    resolve(env.APP_DATA_DIR),
    env.APP_WATCH_STDIN,
    { port: env.APP_WORKER_PORT, sdkMetricsPort: env.APP_WORKER_SDK_METRICS_PORT },
    {
      sealKey: env.APP_SEAL_KEY,
      sealDir: resolve(env.APP_SEAL_DIR ?? join(env.APP_DATA_DIR, 'seals')),
      dataKeys: env.APP_DATA_KEY,
    },
    env.APP_PACKS_DIR ? resolve(env.APP_PACKS_DIR) : undefined,
    notificationConfigOf(env),
    env.APP_WEB_DIR ? resolve(env.APP_WEB_DIR) : undefined,
  );
}
