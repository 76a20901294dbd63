import { type Principal, scopeOf } from '@app/auth';
import type { CultivationState, EnterpriseState } from '@app/domain';
import { SnapshotReader, type StoredSnapshot, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';

/** Finds firms and what belongs to them, inside the caller's branch. */
@Injectable()
export class Firms {
  constructor(private readonly snapshots: SnapshotReader) {}

  /** @throws DomainError 404 `NOT_FOUND`, also for another branch's firm */
  get(creditCode: string, caller: Principal): Promise<StoredSnapshot<EnterpriseState>> {
    return this.snapshots.get<EnterpriseState>({ type: 'enterprise', id: creditCode }, scopeOf(caller));
  }

  /**
   * The firm's live cultivation, or else its latest.
   *
   * @throws DomainError 404 `NOT_FOUND`
   */
  async cultivationOf(creditCode: string, caller: Principal): Promise<StoredSnapshot<CultivationState>> {
    const all = await this.snapshots.ofFirm<CultivationState>('cultivation', creditCode, scopeOf(caller));
    const found = all.find((snapshot) => !snapshot.description.closed) ?? all[0];
    if (!found) throw notFound();
    return found;
  }
}
