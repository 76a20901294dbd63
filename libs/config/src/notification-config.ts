import type { AppMode, NotificationConfig } from './app-config';

/** What the environment says of messages. */
export interface NotificationEnvironment {
  readonly APP_MODE: AppMode;
  readonly APP_HOST: string;
  readonly PORT: number;
  readonly APP_PUBLIC_URL: string | undefined;
  readonly SMTP_URL: string | undefined;
  readonly SMTP_FROM: string | undefined;
  readonly SMTP_REQUIRE_TLS: boolean | undefined;
  readonly SMS_URL: string | undefined;
  readonly SMS_TOKEN: string | undefined;
  readonly WECOM_ROBOT_URL: string | undefined;
  readonly DINGTALK_ROBOT_URL: string | undefined;
  readonly DINGTALK_ROBOT_SECRET: string | undefined;
  readonly WEBHOOK_HOSTS: string;
}

const OUTSIDE = ['SMTP_URL', 'SMS_URL', 'WECOM_ROBOT_URL', 'DINGTALK_ROBOT_URL'] as const;

/** What is missing for messages that were asked for. */
export function notificationProblems(given: Readonly<Record<string, string>>): string[] {
  const outside = OUTSIDE.find((key) => key in given);
  const linkless = outside && given.APP_MODE === 'production' && !('APP_PUBLIC_URL' in given);
  return [
    ...('SMTP_URL' in given && !('SMTP_FROM' in given) ? ['SMTP_FROM: is required with SMTP_URL'] : []),
    ...(linkless ? [`APP_PUBLIC_URL: is required with ${outside}: every message leads somewhere`] : []),
  ];
}

export function notificationConfigOf(env: NotificationEnvironment): NotificationConfig {
  const production = env.APP_MODE === 'production';
  const own = production || env.PORT === 0 ? '' : `http://${env.APP_HOST}:${env.PORT}`;
  return {
    publicUrl: (env.APP_PUBLIC_URL ?? own).replace(/\/+$/, ''),
    smtp:
      env.SMTP_URL && env.SMTP_FROM
        ? { url: env.SMTP_URL, from: env.SMTP_FROM, requireTls: env.SMTP_REQUIRE_TLS ?? production }
        : undefined,
    sms: env.SMS_URL ? { url: env.SMS_URL, token: env.SMS_TOKEN } : undefined,
    wecom: env.WECOM_ROBOT_URL ? { url: env.WECOM_ROBOT_URL, secret: undefined } : undefined,
    dingtalk: env.DINGTALK_ROBOT_URL ? { url: env.DINGTALK_ROBOT_URL, secret: env.DINGTALK_ROBOT_SECRET } : undefined,
    webhookHosts: env.WEBHOOK_HOSTS.split(',')
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
  };
}
