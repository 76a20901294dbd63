import { DomainError, text } from '@app/domain';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addressKey } from '../platform/limits/address-key';
import { TokenBuckets } from '../platform/limits/token-bucket';

/** By address: enough for a household, not for a flood. */
const BY_ADDRESS = { burst: 20, perSecond: 0.2 };

/** By notice, whatever the address: a flood from many places does not fill a notice in a minute. */
const BY_NOTICE = { burst: 60, perSecond: 0.5 };

/** Bytes of an objection without files: name, contact, content and evidence at their longest, and room for their escapes. */
export const OBJECTION_BYTES = 64 * 1024;

/** How much the public may write, shared by the API and the pages; reading is never limited by it. */
@Injectable()
export class ObjectionLimits {
  private readonly byAddress = new TokenBuckets(BY_ADDRESS);
  private readonly byNotice = new TokenBuckets(BY_NOTICE);

  /** @throws DomainError 429 `RATE_LIMITED` with the seconds to wait */
  take({ ip }: Pick<FastifyRequest, 'ip'>, noticeId: string): void {
    const mine = this.byAddress.take(addressKey(ip));
    if (!mine.allowed) {
      const detail = text('请求过于频繁，请稍后再试', 'Too many requests from your address; try again later');
      throw new DomainError(429, 'RATE_LIMITED', detail, undefined, mine.retryAfterSeconds);
    }
    const ofNotice = this.byNotice.take(noticeId);
    if (ofNotice.allowed) return;
    const detail = text(
      '该公示短时间内收到大量异议，请稍后再试，或以书面形式提出',
      'Very many objections to this notice came in at once; try again later, or hand yours in on paper',
    );
    throw new DomainError(429, 'RATE_LIMITED', detail, undefined, ofNotice.retryAfterSeconds);
  }
}

/** @throws DomainError 413 `PAYLOAD_TOO_LARGE` for a body that no objection needs */
export function refuseLargeObjection({ headers, body }: Pick<FastifyRequest, 'headers' | 'body'>): void {
  const declared = Number(headers['content-length'] ?? Number.NaN);
  const bytes = Number.isNaN(declared) ? Buffer.byteLength(JSON.stringify(body ?? '')) : declared;
  if (bytes > OBJECTION_BYTES) throw tooLarge();
}

export function tooLarge(): DomainError {
  const kib = OBJECTION_BYTES / 1024;
  const detail = text(`异议文字超过 ${kib} KiB，请精简`, `The words of an objection are at most ${kib} KiB`);
  return new DomainError(413, 'PAYLOAD_TOO_LARGE', detail);
}
