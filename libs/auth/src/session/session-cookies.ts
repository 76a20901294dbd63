import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, text } from '@app/domain';
import type { Granted } from '../login/login.service';
import { SigningKey } from '../tokens/signing-key';

const ACCESS = 'session';
const REFRESH = 'session_refresh';

/** The refresh token goes nowhere but where it is exchanged. */
const ACCESS_PATH = '/api/';
const REFRESH_PATH = '/api/v1/auth/session';

/** Real seconds; as long as a session lives. */
const REFRESH_SECONDS = 30 * 24 * 60 * 60;

/** Header in which a page proves that it could read what the server told it: no other site can. */
export const CSRF_HEADER = 'x-csrf-token';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The session of a browser: tokens in cookies that no script can read and no other site sends, and a header of its own for every
 * write. Other clients use `Authorization: Bearer`.
 */
@Injectable()
export class SessionCookies {
  private readonly key: Buffer;

  constructor(signingKey: SigningKey) {
    this.key = Buffer.from(signingKey.derive('csrf token'));
  }

  give(request: FastifyRequest, reply: FastifyReply, granted: Granted): void {
    const now = Date.now();
    const accessSeconds = Math.max(0, Math.floor((granted.accessExpiresAt - now) / 1000));
    reply.setCookie(ACCESS, granted.accessToken, options(request, ACCESS_PATH, accessSeconds));
    reply.setCookie(REFRESH, granted.refreshToken, options(request, REFRESH_PATH, REFRESH_SECONDS));
  }

  take(request: FastifyRequest, reply: FastifyReply): void {
    reply.clearCookie(ACCESS, options(request, ACCESS_PATH));
    reply.clearCookie(REFRESH, options(request, REFRESH_PATH));
  }

  accessTokenOf(request: FastifyRequest): string | undefined {
    return request.cookies?.[ACCESS];
  }

  refreshTokenOf(request: FastifyRequest): string | undefined {
    return request.cookies?.[REFRESH];
  }

  /** What a page of this session sends as `X-CSRF-Token`. */
  csrfTokenOf(sessionId: string): string {
    return createHmac('sha256', this.key).update(sessionId).digest('base64url');
  }

  /** @throws DomainError 403 `CSRF_TOKEN_INVALID` where a write by cookie lacks the header of its session */
  checkWrite(request: FastifyRequest, sessionId: string): void {
    if (READING.has(request.method)) return;
    const given = Buffer.from(String(request.headers[CSRF_HEADER] ?? ''));
    const expected = Buffer.from(this.csrfTokenOf(sessionId));
    if (given.length === expected.length && timingSafeEqual(given, expected)) return;
    throw new DomainError(
      403,
      'CSRF_TOKEN_INVALID',
      text(
        '页面校验失败，请刷新页面后重试',
        'This page is not known to belong to your session; reload it and try again',
      ),
    );
  }
}

function options(request: FastifyRequest, path: string, maxAge?: number): CookieSerializeOptions {
  return {
    path,
    httpOnly: true,
    sameSite: 'strict',
    // Offices reach the product over plain HTTP inside their network; behind TLS the cookie never leaves it.
    secure: request.protocol === 'https',
    ...(maxAge === undefined ? {} : { maxAge }),
  };
}
