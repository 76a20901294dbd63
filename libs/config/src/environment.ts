import { EnvError, makeValidator, port, str } from 'envalid';
import { LOG_LEVELS, UNSCANNED_POLICIES } from './app-config';

const DAY_SECONDS = 86_400;

const secondsPerDay = makeValidator<number>((input: string) => {
  const seconds = Number(input);
  if (!(seconds >= 0.1 && seconds <= DAY_SECONDS)) throw new EnvError(`must be a number from 0.1 to ${DAY_SECONDS}`);
  return seconds;
});

const OFFSET_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

const instant = makeValidator<number>((input: string) => {
  const epochMs = Date.parse(input);
  if (!OFFSET_INSTANT.test(input) || Number.isNaN(epochMs)) {
    throw new EnvError('must be an instant with an offset, as 2026-04-13T09:00+08:00');
  }
  return epochMs;
});

const megabytes = makeValidator<number>((input: string) => {
  const size = Number(input);
  if (!(size > 0 && size <= 4096)) throw new EnvError('must be a number of MiB, more than 0 and at most 4096');
  return size;
});

const mongoUri = makeValidator<string>((input: string) => {
  if (!/^mongodb(\+srv)?:\/\/\S+$/.test(input)) throw new EnvError('must begin with mongodb:// or mongodb+srv://');
  return input;
});

const hostAndPort = makeValidator<string>((input: string) => {
  if (!/^\S+:\d{1,5}$/.test(input)) throw new EnvError('must be host:port');
  return input;
});

const scannerAddress = makeValidator<string>((input: string) => {
  if (!/^(unix:\/\S+|(tcp:\/\/)?[^\s/:]+:\d{1,5})$/.test(input)) throw new EnvError('must be host:port or unix:/path');
  return input;
});

const secret = makeValidator<string>((input: string) => {
  if (input.length < 32) throw new EnvError('must have at least 32 characters');
  return input;
});

const sealKey = makeValidator<string>((input: string) => {
  const given = input.trim();
  // PKCS 8 of an Ed25519 key: 48 bytes that always begin alike.
  if (!given.startsWith('-----BEGIN PRIVATE KEY-----') && !/^MC4CAQAwBQYDK2Vw[A-Za-z0-9+/]{48}$/.test(given))
    throw new EnvError('must be an Ed25519 private key, PKCS 8, as PEM or as base64 of its DER');
  return given;
});

const dataKeys = makeValidator<string>((input: string) => {
  const keys = input.split(',').map((key) => key.trim());
  if (!keys.every((key) => /^[a-z0-9-]{1,20}:[A-Za-z0-9+/]{43}=$/.test(key)))
    throw new EnvError('must be id:base64 of 32 bytes, the key in use first, earlier ones after commas');
  if (new Set(keys.map((key) => key.split(':')[0])).size !== keys.length) throw new EnvError('has an id twice');
  return keys.join(',');
});

const firstPassword = makeValidator<string>((input: string) => {
  // As long as a login accepts.
  if (input.length < 12 || input.length > 200) throw new EnvError('must have 12 to 200 characters');
  return input;
});

const county = makeValidator<string>((input: string) => {
  if (!/^[1-9]\d{5}$/.test(input)) throw new EnvError('must be a county code of 6 digits');
  return input;
});

const flag = makeValidator<boolean>((input: string) => {
  if (input !== '0' && input !== '1') throw new EnvError('must be 0 or 1');
  return input === '1';
});

const address = (...schemes: readonly string[]) =>
  makeValidator<string>((input: string) => {
    const known = URL.canParse(input) && schemes.includes(new URL(input).protocol.slice(0, -1));
    // Never the value: it may carry a password or a key.
    if (!known) throw new EnvError(`must be an address that begins with ${schemes.join(':// or ')}://`);
    return input;
  });

const httpAddress = address('https', 'http');
const smtpAddress = address('smtp', 'smtps');

const portOrAny = makeValidator<number>((input: string) => (input === '0' ? 0 : port()._parse(input)));

/** The environment by name: type, default and meaning. The only list of variables that the product reads. */
export const ENVIRONMENT = {
  APP_MODE: str({ choices: ['demonstration', 'production'], default: 'demonstration' }),
  PORT: portOrAny({ default: 3000 }),
  APP_HOST: str({ default: '127.0.0.1' }),
  APP_TRUSTED_PROXIES: str({ default: '' }),
  APP_DATA_DIR: str({ default: '.data' }),
  APP_PACKS_DIR: str({ default: undefined }),
  APP_WEB_DIR: str({ default: undefined }),
  APP_JWT_SECRET: secret({ default: undefined }),
  APP_SEAL_KEY: sealKey({ default: undefined }),
  APP_SEAL_DIR: str({ default: undefined }),
  APP_DATA_KEY: dataKeys({ default: undefined }),
  APP_FIRST_ADMIN_PASSWORD: firstPassword({ default: undefined }),
  APP_REGION_CODE: county({ default: undefined }),
  APP_UPLOAD_MAX_MB: megabytes({ default: 50 }),
  CLAMD_ADDRESS: scannerAddress({ default: undefined }),
  UNSCANNED_FILES: str({ choices: UNSCANNED_POLICIES, default: undefined }),
  APP_LOG_LEVEL: str({ choices: LOG_LEVELS, default: 'info' }),
  APP_WATCH_STDIN: flag({ default: false }),
  APP_WORKER_PORT: portOrAny({ default: undefined }),
  APP_WORKER_SDK_METRICS_PORT: port({ default: undefined }),
  MONGO_URI: mongoUri({ default: 'mongodb://127.0.0.1:27017/?replicaSet=rs0' }),
  MONGO_DB: str({ default: 'cultivation' }),
  TEMPORAL_ADDRESS: hostAndPort({ default: '127.0.0.1:7233' }),
  TEMPORAL_NAMESPACE: str({ default: 'cultivation' }),
  APP_PUBLIC_URL: httpAddress({ default: undefined }),
  SMTP_URL: smtpAddress({ default: undefined }),
  SMTP_FROM: str({ default: undefined }),
  SMTP_REQUIRE_TLS: flag({ default: undefined }),
  SMS_URL: httpAddress({ default: undefined }),
  SMS_TOKEN: str({ default: undefined }),
  WECOM_ROBOT_URL: httpAddress({ default: undefined }),
  DINGTALK_ROBOT_URL: httpAddress({ default: undefined }),
  DINGTALK_ROBOT_SECRET: str({ default: undefined }),
  WEBHOOK_HOSTS: str({ default: '' }),
  DEMO_SECONDS_PER_DAY: secondsPerDay({ default: DAY_SECONDS }),
  DEMO_START: instant({ default: undefined }),
  DEMO_PASSWORD: str({ default: undefined }),
};

/** Refused in production mode, where nothing of a demonstration exists. */
export const DEMONSTRATION_KEYS = ['DEMO_SECONDS_PER_DAY', 'DEMO_START', 'DEMO_PASSWORD'] as const;

/** Without a default in production mode. */
export const PRODUCTION_KEYS = [
  'MONGO_URI',
  'TEMPORAL_ADDRESS',
  'APP_JWT_SECRET',
  'APP_SEAL_KEY',
  'APP_DATA_KEY',
] as const;

/** Refused in demonstration mode, which has accounts of its own. */
export const PRODUCTION_ONLY_KEYS = ['APP_FIRST_ADMIN_PASSWORD'] as const;
