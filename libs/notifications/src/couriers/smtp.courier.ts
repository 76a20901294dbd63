import { createHash } from 'node:crypto';
import type { SmtpConfig } from '@app/config';
import { createTransport } from 'nodemailer';
import { toHtml } from '../templates/render';
import { type Courier, type Delivery, DeliveryFailed, type FailureScope } from './courier';

export interface SmtpTimeouts {
  /** Real milliseconds. */
  readonly connect: number;
  readonly silence: number;
}

const TIMEOUTS: SmtpTimeouts = { connect: 10_000, silence: 20_000 };

/** How nodemailer calls what is wrong with the connection and not with the mail. */
const CHANNEL_CODES = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EPROTOCOL',
  'ECONNREFUSED',
  'ECONNRESET',
]);

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Mail over SMTP. One connection for each mail: the office sends tens an hour, and a kept connection dies unseen. */
export class SmtpCourier implements Courier {
  readonly channel = 'email';
  readonly rate = { perMinute: 120, burst: 20 };
  private readonly transport;
  private readonly domain: string;

  constructor(
    private readonly config: SmtpConfig,
    timeouts = TIMEOUTS,
  ) {
    const url = new URL(config.url);
    const secure = url.protocol === 'smtps:';
    this.domain = /@([^>\s]+)/.exec(config.from)?.[1] ?? 'localhost';
    this.transport = createTransport({
      host: url.hostname,
      port: Number(url.port || (secure ? 465 : 587)),
      secure,
      requireTLS: config.requireTls,
      ...(url.username
        ? { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }
        : {}),
      connectionTimeout: timeouts.connect,
      greetingTimeout: timeouts.connect,
      socketTimeout: timeouts.silence,
      // Texts are made from other people's words: no attachment is ever read from a path or an address.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  async deliver(delivery: Delivery): Promise<void> {
    const { address, items } = delivery;
    try {
      await this.transport.sendMail({
        from: this.config.from,
        // As an object it is one address, whatever is in it.
        to: { name: '', address },
        subject: subjectOf(delivery),
        text: items.map(({ text }) => text).join('\n\n——\n\n'),
        html: toHtml(items),
        messageId: messageIdOf(delivery.id, this.domain),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      });
    } catch (error) {
      throw failureOf(error as SmtpError);
    }
  }

  close(): void {
    this.transport.close();
  }
}

/** The same for every attempt, so that a mail that arrived twice is shown once. */
export function messageIdOf(id: string, domain: string): string {
  return `<${createHash('sha256').update(id).digest('hex').slice(0, 40)}@${domain}>`;
}

function subjectOf({ items, language }: Delivery): string {
  const [first] = items;
  if (items.length === 1 && first) return first.subject;
  return language === 'zh' ? `您有 ${items.length} 条消息` : `${items.length} messages for you`;
}

/** Says the reply code, never the server's words: they repeat the address. */
function failureOf({ code = 'UNKNOWN', responseCode, command = '' }: SmtpError): DeliveryFailed {
  const what = `SMTP ${responseCode ?? code}${command ? ` at ${command.split(' ')[0] ?? ''}` : ''}`;
  return new DeliveryFailed(scopeOf(code, responseCode), what);
}

function scopeOf(code: string, responseCode: number | undefined): FailureScope {
  const ofEnvelope = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (ofEnvelope && responseCode !== undefined) return responseCode >= 500 ? 'for-ever' : 'parcel';
  if (responseCode === 421 || CHANNEL_CODES.has(code)) return 'channel';
  return 'parcel';
}
