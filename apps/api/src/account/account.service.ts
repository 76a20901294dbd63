import { LoginService, Passwords, type Principal, scopeOf, toActor } from '@app/auth';
import { DomainError, normalizeCreditCode, text } from '@app/domain';
import {
  RegionScope,
  type StoredUser,
  type TransactionSession,
  type UserChange,
  UserRepository,
} from '@app/persistence';
import { notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { AccountLog } from './account-log';
import { AccountSeats } from './account-seats';
import { AccountRules, nameTaken } from './account-rules';
import { toAccountResponse } from './account.mapper';
import type { AccountResponseDto } from './account.response';
import type { ChangeAccountRequestDto, CreateAccountRequestDto } from './dto/account.requests.dto';
import { checkPassword } from './password-rule';

/** Who asks, under which key, and what the request meant. */
export interface AccountWrite {
  readonly caller: Principal;
  readonly commandId: string;
  readonly requestHash: string;
}

/** An administrator's work on the accounts of the branch. */
@Injectable()
export class AccountService {
  constructor(
    private readonly users: UserRepository,
    private readonly rules: AccountRules,
    private readonly passwords: Passwords,
    private readonly logins: LoginService,
    private readonly once: RecordedOnce,
    private readonly log: AccountLog,
    private readonly seats: AccountSeats,
  ) {}

  /** @throws DomainError 409 `ACCOUNT_EXISTS`; 422 `PASSWORD_WEAK` and what the rules refuse */
  async create(body: CreateAccountRequestDto, write: AccountWrite): Promise<Answer<AccountResponseDto>> {
    const { caller } = write;
    const { username, password, name, regionCode, department, creditCode } = body;
    checkPassword(password);
    this.rules.checkName(username);
    const account = {
      id: username,
      username,
      name,
      roles: [...new Set(body.roles)],
      regionCode,
      ...(department ? { department } : {}),
      ...(creditCode ? { creditCode: normalizeCreditCode(creditCode) } : {}),
      passwordHash: await this.passwords.hash(password),
    };
    return this.once.run({ ...write, actor: toActor(caller) }, async (session) => {
      if (await this.users.find(username, RegionScope.everything(), session)) throw nameTaken();
      await this.rules.checkProfile(account, caller);
      await this.users.insert(account, session);
      await this.log.note(caller, 'account.create', account);
      return { status: 201, body: toAccountResponse({ ...account, active: true }) };
    });
  }

  /**
   * Whatever decides on what the person may do ends the sessions: a token says what was so at login.
   *
   * @throws DomainError 404 `NOT_FOUND`, also for another branch's account; 409 `ACCOUNT_OWN`; 422 what the rules refuse
   */
  async change(
    username: string,
    body: ChangeAccountRequestDto,
    write: AccountWrite,
  ): Promise<Answer<AccountResponseDto>> {
    const { caller } = write;
    const change = changeOf(body);
    const rights = Object.keys(change).some((field) => field !== 'name');
    if (rights) refuseOwn(username, caller);
    const answer = await this.once.run({ ...write, actor: toActor(caller) }, async (session) => {
      const account = await this.get(username, caller, session);
      const changed = { ...account, ...change };
      await this.rules.checkProfile(changed, caller);
      await this.users.change(account.id, change, session);
      await this.log.note(caller, actOf(account, changed), changed);
      return { status: 200, body: toAccountResponse(changed) };
    });
    // After the commit, and after a repeat too: the first attempt may have died in between.
    if (rights) await this.logins.endSessions(username);
    if (rights) await this.seats.tend(answer.body);
    return answer;
  }

  /** @throws DomainError 404 `NOT_FOUND`, 409 `ACCOUNT_OWN`, 422 `PASSWORD_WEAK` */
  async setPassword(username: string, password: string, write: AccountWrite): Promise<Answer<undefined>> {
    const { caller } = write;
    refuseOwn(username, caller);
    checkPassword(password);
    const passwordHash = await this.passwords.hash(password);
    const answer = await this.once.run({ ...write, actor: toActor(caller) }, async (session) => {
      const account = await this.get(username, caller, session);
      await this.users.change(account.id, { passwordHash }, session);
      await this.log.note(caller, 'account.set-password', account);
      return { status: 204, body: undefined };
    });
    await this.logins.endSessions(username);
    return answer;
  }

  private async get(username: string, caller: Principal, session: TransactionSession): Promise<StoredUser> {
    const account = await this.users.find(username, scopeOf(caller), session);
    if (!account) throw notFound();
    return account;
  }
}

/** A field that is null or not there stays as it is. */
function changeOf({ name, roles, regionCode, department, active }: ChangeAccountRequestDto): UserChange {
  return {
    ...(name ? { name } : {}),
    ...(roles ? { roles: [...new Set(roles)] } : {}),
    ...(regionCode ? { regionCode } : {}),
    ...(department ? { department } : {}),
    ...(typeof active === 'boolean' ? { active } : {}),
  };
}

function actOf(before: StoredUser, after: StoredUser) {
  if (before.active === after.active) return 'account.change';
  return after.active ? 'account.activate' : 'account.deactivate';
}

/** So that there is always somebody left who can let people in. */
function refuseOwn(username: string, caller: Principal): void {
  if (username !== caller.id) return;
  const detail = text(
    '不能更改本人的权限；修改本人密码请用“修改密码”',
    'Not one’s own rights; for the password: auth/password',
  );
  throw new DomainError(409, 'ACCOUNT_OWN', detail);
}
