import { type Principal, scopeOf } from '@app/auth';
import type { CultivationState, EnterpriseState } from '@app/domain';
import { SnapshotReader, type StoredSnapshot, notFound } from '@app/record';
import { Injectable } from '@nestjs/common';
import { CaseFileGate } from './case-file-gate.service';

/** Finds firms and what belongs to them, inside the caller's branch. */
@Injectable()
export class Firms {
  constructor(
    private readonly snapshots: SnapshotReader,
    private readonly gate: CaseFileGate,
  ) {}

  /** @throws DomainError 404 `NOT_FOUND`, also for another branch's firm; 403 for an expert to whom its file is closed */
  async get(creditCode: string, caller: Principal): Promise<StoredSnapshot<EnterpriseState>> {
    const found = await this.snapshots.get<EnterpriseState>({ type: 'enterprise', id: creditCode }, scopeOf(caller));
    await this.gate.check(found.id, caller);
    return found;
  }

  /**
   * The firm's live cultivation, or else its latest.
   *
   * @throws DomainError 404 `NOT_FOUND`; 403 for an expert to whom the firm's file is closed
   */
  async cultivationOf(creditCode: string, caller: Principal): Promise<StoredSnapshot<CultivationState>> {
    const all = await this.snapshots.ofFirm<CultivationState>('cultivation', creditCode, scopeOf(caller));
    const found = all.find((snapshot) => !snapshot.description.closed) ?? all[0];
    if (!found) throw notFound();
    await this.gate.check(found.state.creditCode, caller);
    return found;
  }
}
