import { Injectable } from '@nestjs/common';
import { DomainError, text } from '@app/domain';
import { Metrics } from '@app/observability';
import type { Account } from '../accounts/account';
import { AccountDirectory } from '../accounts/account-directory';
import type { Principal } from '../principal';
import { AccessTokens } from '../tokens/access-tokens';
import { Sessions } from '../tokens/sessions';
import { LoginLock } from './login-lock';
import { Passwords } from './passwords';

/** What a login or its prolongation gives. Times are epoch milliseconds, real. */
export interface Granted {
  readonly principal: Principal;
  readonly accessToken: string;
  readonly accessExpiresAt: number;
  readonly refreshToken: string;
}

/** Login, prolongation and logout. */
@Injectable()
export class LoginService {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly passwords: Passwords,
    private readonly lock: LoginLock,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
    private readonly metrics: Metrics,
  ) {}

  /** @throws DomainError 401 `LOGIN_FAILED`, 429 `LOGIN_LOCKED`, 503 `LOGIN_BUSY` */
  async login(username: string, password: string): Promise<Granted> {
    const account = await this.lock
      .guard(username, () => this.check(username, password))
      .catch((error: unknown) => {
        this.metrics.logins.inc({ result: 'refused' });
        throw error;
      });
    this.metrics.logins.inc({ result: account ? 'granted' : 'failed' });
    if (!account) throw failed();

    const session = await this.sessions.open(account.username);
    // Read again: whoever deactivates an account or sets its password ends the sessions that there are, and this one is new.
    const current = await this.accounts.find(account.username);
    if (current?.passwordHash === account.passwordHash) return this.grant(current, session);

    await this.sessions.close(session.sessionId);
    throw failed();
  }

  /** A session as somebody who exists in demonstrations only, without their password; undefined for anybody else, and in production. */
  async enterDemonstration(username: string): Promise<Granted | undefined> {
    const account = await this.accounts.findDemonstration(username);
    if (!account) return undefined;
    this.metrics.logins.inc({ result: 'granted' });
    return this.grant(account, await this.sessions.open(account.username));
  }

  /**
   * Whether this is the account's password now. Failures count as failed logins, so that a stolen token does not help to guess it.
   *
   * @throws DomainError 429 `LOGIN_LOCKED`, 503 `LOGIN_BUSY`
   */
  async confirms(username: string, password: string): Promise<boolean> {
    return (await this.lock.guard(username, () => this.check(username, password))) !== undefined;
  }

  /** @param except the session that goes on */
  async endSessions(username: string, except?: string): Promise<void> {
    await this.sessions.closeAll(username, except);
  }

  /**
   * The account is read again: roles that were taken away do not live on in a new token.
   *
   * @throws DomainError 401 `REFRESH_TOKEN_INVALID`, `REFRESH_TOKEN_REUSED`
   */
  async refresh(refreshToken: string): Promise<Granted> {
    const { username, ...session } = await this.sessions.refresh(refreshToken);
    const account = await this.accounts.find(username);
    if (account) return this.grant(account, session);

    await this.sessions.close(session.sessionId);
    throw failed();
  }

  async logout(principal: Principal): Promise<void> {
    await this.sessions.close(principal.sessionId);
  }

  private async check(username: string, password: string): Promise<Account | undefined> {
    const account = await this.accounts.find(username);
    return (await this.passwords.matches(password, account?.passwordHash)) ? account : undefined;
  }

  private grant(account: Account, session: { sessionId: string; token: string }): Granted {
    const { username: _username, passwordHash: _hash, ...person } = account;
    const principal: Principal = { ...person, sessionId: session.sessionId };
    const { token, expiresAt } = this.tokens.issue(principal);
    return { principal, accessToken: token, accessExpiresAt: expiresAt, refreshToken: session.token };
  }
}

function failed(): DomainError {
  return new DomainError(401, 'LOGIN_FAILED', text('用户名或密码错误', 'The user name or the password is wrong'));
}
