import { LoginService, Passwords, toActor } from '@app/auth';
import { DomainError, text } from '@app/domain';
import { RegionScope, UserRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import type { Answer } from '../platform/commands/answer';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { AccountLog } from './account-log';
import type { AccountWrite } from './account.service';
import type { ChangePasswordRequestDto } from './dto/account.requests.dto';
import { checkPassword } from './password-rule';

/** Everybody's own password. */
@Injectable()
export class OwnPasswordService {
  constructor(
    private readonly users: UserRepository,
    private readonly passwords: Passwords,
    private readonly logins: LoginService,
    private readonly once: RecordedOnce,
    private readonly log: AccountLog,
  ) {}

  /**
   * Ends the account's other sessions.
   *
   * @throws DomainError 409 `ACCOUNT_DEMONSTRATION`; 422 `PASSWORD_WRONG`, `PASSWORD_WEAK`; 429 `LOGIN_LOCKED`
   */
  async change({ current, next }: ChangePasswordRequestDto, write: AccountWrite): Promise<Answer<undefined>> {
    const { caller } = write;
    const asked = { ...write, actor: toActor(caller) };
    // A repeat names a password that is no longer the current one.
    const earlier = await this.once.find<undefined>(asked);
    if (earlier) return earlier;

    const account = await this.users.find(caller.id, RegionScope.everything());
    if (!account) throw demonstration();
    checkPassword(next);
    if (!(await this.logins.confirms(account.username, current))) throw wrong();
    const passwordHash = await this.passwords.hash(next);
    const answer = await this.once.run(asked, async (session) => {
      await this.users.change(account.id, { passwordHash }, session);
      await this.log.note(caller, 'account.set-password', account);
      return { status: 204, body: undefined };
    });
    await this.logins.endSessions(account.username, caller.sessionId);
    return answer;
  }
}

function demonstration(): DomainError {
  const detail = text(
    '演示账号共用一个密码，不能更改',
    'Demonstration accounts share one password, which nobody changes',
  );
  return new DomainError(409, 'ACCOUNT_DEMONSTRATION', detail);
}

function wrong(): DomainError {
  return new DomainError(422, 'PASSWORD_WRONG', text('当前密码不正确', 'This is not the current password'));
}
