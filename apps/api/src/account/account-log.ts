import type { Principal } from '@app/auth';
import type { UserRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { AccessLog } from '../record-access/access-log.service';

export type AccountAct =
  | 'account.create'
  | 'account.change'
  | 'account.activate'
  | 'account.deactivate'
  | 'account.set-password'
  | 'account.read-one';

/** Who read and changed accounts, in the access log. */
@Injectable()
export class AccountLog {
  constructor(private readonly log: AccessLog) {}

  /** Before the change is committed: what cannot be noted is not done. */
  note(
    caller: Principal,
    action: AccountAct,
    { username, regionCode, creditCode }: Pick<UserRow, 'username' | 'regionCode' | 'creditCode'>,
  ): Promise<void> {
    return this.log.note(caller, { action, subject: { type: 'account', id: username }, regionCode, creditCode });
  }

  /** A page of the branch's accounts; noted before it is shown. */
  noteReading(caller: Principal): Promise<void> {
    const { regionCode } = caller;
    return this.log.note(caller, { action: 'account.read', subject: { type: 'accounts', id: regionCode }, regionCode });
  }
}
