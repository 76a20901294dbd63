import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, text } from '@app/domain';
import { LoginFailureRepository } from '@app/persistence';

const FAILURES_BEFORE_LOCK = 5;

/** Real time. */
const LOCK_MS = 15 * 60 * 1000;

/**
 * Locks a name after five failed logins, for a quarter of an hour. It goes by the name that was typed, so that a lock says nothing
 * about whether the account exists.
 */
@Injectable()
export class LoginLock {
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly failures: LoginFailureRepository) {}

  /**
   * Runs one attempt for a name. Attempts for one name go one after the other, so that guessing in parallel gains nothing.
   *
   * @param attempt undefined where the login failed
   * @throws DomainError 429 `LOGIN_LOCKED` with the seconds that are left
   */
  async guard<T>(username: string, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
    const key = createHash('sha256').update(username.toLowerCase()).digest('base64url');
    const before = this.queues.get(key) ?? Promise.resolve();
    const mine = before.then(() => this.try(key, attempt));
    const settled = mine.catch(() => undefined);
    this.queues.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.queues.get(key) === settled) this.queues.delete(key);
    }
  }

  private async try<T>(key: string, attempt: () => Promise<T | undefined>): Promise<T | undefined> {
    const until = await this.failures.lockedUntil(key, new Date());
    if (until) throw locked(until);

    const result = await attempt();
    if (result === undefined) await this.failures.add(key, new Date(), FAILURES_BEFORE_LOCK, LOCK_MS);
    else await this.failures.clear(key);
    return result;
  }
}

function locked(until: Date): DomainError {
  return new DomainError(
    429,
    'LOGIN_LOCKED',
    text('登录失败次数过多，请稍后再试', 'Too many failed logins for this name; try again later'),
    undefined,
    Math.max(1, Math.ceil((until.getTime() - Date.now()) / 1000)),
  );
}
