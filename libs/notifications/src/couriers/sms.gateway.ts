import type { SmsConfig } from '@app/config';
import { type TextGateway, failureOfStatus } from './text-gateway';

/** What a short message carries in a few segments. */
const LENGTH = 300;

/**
 * A gateway of our own shape, in front of whichever provider the county has a contract with: JSON `{ to, text, id }`, a bearer token,
 * `Idempotency-Key`; any 2xx means taken.
 */
export function smsGateway({ url, token }: SmsConfig): TextGateway {
  return {
    channel: 'sms',
    rate: { perMinute: 60, burst: 10 },
    request: (text, { id, address }) => ({
      url,
      headers: { 'idempotency-key': id, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: { to: address, text: [...text].slice(0, LENGTH).join(''), id },
    }),
    failure: failureOfStatus,
  };
}
