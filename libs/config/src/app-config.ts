/** Demonstration mode says so on every page and in every start-up line; production refuses everything that belongs to it. */
export type AppMode = 'demonstration' | 'production';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface HttpConfig {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Addresses of reverse proxies whose `X-Forwarded-For` is believed; empty: none. */
  readonly trustedProxies: readonly string[];
}

export interface MongoConfig {
  /** May carry a password: never logged. */
  readonly uri: string;
  readonly database: string;
}

export interface TemporalConfig {
  readonly address: string;
  readonly namespace: string;
}

export interface FirstAdministratorConfig {
  /** Never logged. */
  readonly password: string;
  /** County, 6 digits: the branch of the account. */
  readonly regionCode: string;
}

export interface AuthConfig {
  /** Signs access tokens. Undefined only in demonstration mode, where a key is kept in the data folder. */
  readonly jwtSecret: string | undefined;
  /** The account with which an empty production database begins; undefined: none is made. */
  readonly firstAdministrator?: FirstAdministratorConfig;
}

export interface DemonstrationConfig {
  /** Real seconds that a calendar day lasts; 86400 is real time. */
  readonly secondsPerDay: number;
  /** Epoch milliseconds at which the business clock of a new database starts; undefined: now. */
  readonly startsAt: number | undefined;
  /** Password of all demonstration accounts; undefined: one is made up and printed at start. */
  readonly password: string | undefined;
}

/** What may be done with a file that no scanner has seen: everything, everything with a word of warning, or nothing by others. */
export const UNSCANNED_POLICIES = ['allow', 'warn', 'refuse'] as const;

export type UnscannedPolicy = (typeof UNSCANNED_POLICIES)[number];

export interface UploadConfig {
  readonly maxBytes: number;
  /** Where clamd listens, `host:port` or `unix:/path`; undefined: there is no scanner. */
  readonly scanner?: string;
  /** Production refuses and a demonstration warns where it is not said. */
  readonly unscanned: UnscannedPolicy;
}

export interface WorkerConfig {
  /** Where the worker answers to probes and scrapers; 0 lets the system choose; undefined: nowhere. */
  readonly port: number | undefined;
  /** Where Temporal's SDK shows its own metrics in the Prometheus format; undefined: nowhere. */
  readonly sdkMetricsPort: number | undefined;
}

export interface ProofConfig {
  /** Signs seals and exports: PKCS 8 as base64 of its DER, or PEM. Undefined only in demonstration mode. Never logged. */
  readonly sealKey: string | undefined;
  /** Absolute path of the folder into which each seal is written outside of the database. */
  readonly sealDir: string;
  /** Keys over the keys of personal data, `id:base64` of 32 bytes, the one in use first. Undefined only in demonstration mode. Never logged. */
  readonly dataKeys: string | undefined;
}

export interface SmtpConfig {
  /** May carry a password: never logged. */
  readonly url: string;
  /** Sender of every mail. */
  readonly from: string;
  /** Refuse to send over a connection without TLS. */
  readonly requireTls: boolean;
}

export interface SmsConfig {
  readonly url: string;
  /** Never logged. */
  readonly token: string | undefined;
}

/** Addresses of group robots carry their key: never logged. */
export interface RobotConfig {
  readonly url: string;
  /** Key of the signature, where the group asks for one. */
  readonly secret: string | undefined;
}

/** Ways outside; what is undefined is not used. */
export interface NotificationConfig {
  /** Origin of the console, without a slash at its end, for links in messages; empty: paths only. */
  readonly publicUrl: string;
  readonly smtp: SmtpConfig | undefined;
  readonly sms: SmsConfig | undefined;
  readonly wecom: RobotConfig | undefined;
  readonly dingtalk: RobotConfig | undefined;
  /** `host` or `host:port` to which webhooks may go; empty: none. */
  readonly webhookHosts: readonly string[];
}

export const NO_NOTIFICATIONS: NotificationConfig = {
  publicUrl: '',
  smtp: undefined,
  sms: undefined,
  wecom: undefined,
  dingtalk: undefined,
  webhookHosts: [],
};

/** Everything that the environment decides, parsed once at start. Inject the class; take the sub-tree that you need. */
export class AppConfig {
  constructor(
    readonly mode: AppMode,
    readonly http: HttpConfig,
    readonly mongo: MongoConfig,
    readonly temporal: TemporalConfig,
    readonly auth: AuthConfig,
    /** Undefined in production mode: there is no demonstration clock and there are no demonstration accounts. */
    readonly demonstration: DemonstrationConfig | undefined,
    readonly uploads: UploadConfig,
    readonly logLevel: LogLevel,
    /** Absolute path of the data folder. */
    readonly dataDir: string,
    /** End when the supervisor's pipe on standard input closes. */
    readonly watchStdin: boolean,
    readonly worker: WorkerConfig,
    readonly proof: ProofConfig,
    /** Absolute path of a folder of packs beside those of the product; undefined: none. */
    readonly packsDir?: string,
    readonly notifications: NotificationConfig = NO_NOTIFICATIONS,
    /** Absolute path of the built console; undefined: the API serves none. */
    readonly webDir?: string,
  ) {}
}
