import { type Principal, toActor } from '@app/auth';
import { toInstant } from '@app/domain';
import { currentRequestId } from '@app/observability';
import { type AccessEntry, AccessLogRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';

/** What was read, taken away or changed, and whose it is. */
export type Accessed = Pick<AccessEntry, 'action' | 'subject' | 'regionCode'> & {
  /** Absent where it belongs to no firm. */
  readonly creditCode?: string | undefined;
};

/** Notes who read, took away or changed what stands outside the record's own events. */
@Injectable()
export class AccessLog {
  constructor(private readonly log: AccessLogRepository) {}

  /** Await it before anything is shown or committed: what cannot be noted is not done. */
  async note(caller: Principal, { action, subject, regionCode, creditCode = '' }: Accessed): Promise<void> {
    const { kind, id, name, roles, department } = toActor(caller);
    await this.log.append({
      at: toInstant(Date.now()),
      actor: { kind, id, name, roles, ...(department ? { department } : {}) },
      action,
      subject,
      creditCode,
      regionCode,
      requestId: currentRequestId() ?? null,
    });
  }
}
