import { type Principal, scopeOf } from '@app/auth';
import { type ApplicationState, DomainError, type NoticeState, involvedIn, readingRefusal } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

/** Keeps objections and objectors from those who acted for the firm or stepped back from its case. */
@Injectable()
export class ObjectionAccess {
  constructor(private readonly snapshots: SnapshotReader) {}

  /** Why the caller may not read them; null where nothing stands against it. The case is asked as it is now. */
  async refusal(notice: NoticeState, caller: Principal): Promise<DomainError | null> {
    const ref = { type: 'application', id: notice.applicationId } as const;
    const application = await this.snapshots.find<ApplicationState>(ref, scopeOf(caller));
    const refusal = readingRefusal(notice, application ? involvedIn(application.state) : [], caller);
    return refusal && DomainError.of(refusal);
  }

  /** @throws DomainError 403 `FOUR_EYES` */
  async check(notice: NoticeState, caller: Principal): Promise<void> {
    const refusal = await this.refusal(notice, caller);
    if (refusal) throw refusal;
  }
}
