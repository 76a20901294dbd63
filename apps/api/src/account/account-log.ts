import { type Principal, toActor } from '@app/auth';
import { toInstant } from '@app/domain';
import { currentRequestId } from '@app/observability';
import { AccessLogRepository, type UserRow } from '@app/persistence';
import { Injectable } from '@nestjs/common';

export type AccountAct =
  'account.create' | 'account.change' | 'account.activate' | 'account.deactivate' | 'account.set-password';

/** Who changed which account, in the access log. */
@Injectable()
export class AccountLog {
  constructor(private readonly log: AccessLogRepository) {}

  /** Before the change is committed: what cannot be noted is not done. */
  async note(
    caller: Principal,
    action: AccountAct,
    account: Pick<UserRow, 'username' | 'regionCode' | 'creditCode'>,
  ): Promise<void> {
    const { kind, id, name, roles, department } = toActor(caller);
    await this.log.append({
      at: toInstant(Date.now()),
      actor: { kind, id, name, roles, ...(department ? { department } : {}) },
      action,
      subject: { type: 'account', id: account.username },
      creditCode: account.creditCode ?? '',
      regionCode: account.regionCode,
      requestId: currentRequestId() ?? null,
    });
  }
}
