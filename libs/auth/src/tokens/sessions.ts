import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, text } from '@app/domain';
import { SessionRepository, type SessionRow } from '@app/persistence';

/** Real time: 30 days from login. */
const SESSION_MS = 30 * 24 * 60 * 60 * 1000;

/** How long another process may believe in a session that was ended here. */
const BELIEVED_MS = 10_000;

/** Two requests of one page may exchange the same token at once; within this time that is no theft. */
const DOUBLE_CLICK_MS = 10_000;

const MAX_BELIEVED = 10_000;

export interface RefreshToken {
  readonly sessionId: string;
  readonly token: string;
}

/** Logins with rotating refresh tokens: each is good once, and a second use ends the session (somebody has a copy). */
@Injectable()
export class Sessions {
  private readonly believedUntil = new Map<string, number>();
  /** Counts what was ended here, so that an answer read just before is not believed just after. */
  private ended = 0;

  constructor(private readonly repository: SessionRepository) {}

  /** @returns the first refresh token, `<session>.<secret>`, and the epoch milliseconds at which the session is over */
  async open(username: string): Promise<RefreshToken & { expiresAt: number }> {
    const now = new Date();
    const sessionId = randomBytes(12).toString('base64url');
    const secret = newSecret();
    const expiresAt = now.getTime() + SESSION_MS;
    await this.repository.create({
      id: sessionId,
      username,
      tokenHash: hashOf(secret),
      now,
      expiresAt: new Date(expiresAt),
    });
    return { sessionId, token: `${sessionId}.${secret}`, expiresAt };
  }

  /**
   * Exchanges a refresh token for the next one.
   *
   * @throws DomainError 401 `REFRESH_TOKEN_INVALID`; 401 `REFRESH_TOKEN_REUSED`, and the session is over
   */
  async refresh(token: string): Promise<RefreshToken & { username: string }> {
    const [sessionId = '', secret = ''] = token.split('.', 2);
    const next = newSecret();
    const now = new Date();
    const username = await this.repository.rotate(sessionId, hashOf(secret), hashOf(next), now);
    if (username !== undefined) return { sessionId, username, token: `${sessionId}.${next}` };

    const session = await this.repository.find(sessionId, now);
    if (!session || !wasUsed(session, hashOf(secret))) throw invalid();
    if (now.getTime() - session.rotatedAt.getTime() < DOUBLE_CLICK_MS) throw invalid();
    await this.close(sessionId);
    throw new DomainError(
      401,
      'REFRESH_TOKEN_REUSED',
      text(
        '该刷新令牌已使用过，会话已终止，请重新登录',
        'This refresh token was used before; the session is over, log in again',
      ),
    );
  }

  async close(sessionId: string): Promise<void> {
    await this.repository.revoke(sessionId, new Date());
    this.ended += 1;
    this.believedUntil.delete(sessionId);
  }

  /**
   * Ends all sessions of an account: here at once, in other processes within ten seconds.
   *
   * @param except the session that goes on, of somebody who changes their own password
   */
  async closeAll(username: string, except?: string): Promise<void> {
    await this.repository.revokeOf(username, new Date(), except);
    this.ended += 1;
    this.believedUntil.clear();
  }

  /** Whether tokens of this session still count; asked of the database at most every ten seconds. */
  async isLive(sessionId: string): Promise<boolean> {
    const now = Date.now();
    if ((this.believedUntil.get(sessionId) ?? 0) > now) return true;

    const endedBefore = this.ended;
    const session = await this.repository.find(sessionId, new Date(now));
    this.believedUntil.delete(sessionId);
    if (!session || session.revoked) return false;
    if (this.ended !== endedBefore) return true;
    this.believedUntil.set(sessionId, now + BELIEVED_MS);
    const [oldest] = this.believedUntil.keys();
    if (this.believedUntil.size > MAX_BELIEVED && oldest !== undefined) this.believedUntil.delete(oldest);
    return true;
  }
}

function wasUsed(session: SessionRow, hash: string): boolean {
  return session.usedHashes.some((used) => timingSafeEqual(Buffer.from(used), Buffer.from(hash)));
}

function invalid(): DomainError {
  return new DomainError(
    401,
    'REFRESH_TOKEN_INVALID',
    text('刷新令牌无效或已过期，请重新登录', 'The refresh token is not valid or over; log in again'),
  );
}

const newSecret = (): string => randomBytes(32).toString('base64url');

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');
