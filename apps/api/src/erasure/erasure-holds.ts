import { AGGREGATE_TYPES, type AggregateRef, type AggregateType, DomainError, text } from '@app/domain';
import { LegalHoldRepository, type PersonalSubject, PersonalVault, type RegionScope } from '@app/persistence';
import { SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

/** What stands against an erasure: a case that is still open needs its people, and so does whoever put a legal hold on the firm. */
@Injectable()
export class ErasureHolds {
  constructor(
    private readonly vault: PersonalVault,
    private readonly holds: LegalHoldRepository,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** @throws DomainError 409 `ERASURE_HELD` */
  async check(creditCode: string, keys: readonly string[], scope: RegionScope): Promise<void> {
    const subjects = await this.vault.find(keys);
    const firms = new Set([creditCode, ...subjects.flatMap((subject) => subject.firms ?? [])].filter(Boolean));
    for (const firm of firms) {
      const holds = await this.holds.ofFirm(firm, scope);
      if (holds.some(({ lifted }) => lifted === null)) throw held();
    }
    for (const ref of subjects.flatMap(thingsOf)) if (await this.isNeeded(ref, scope)) throw held();
  }

  private async isNeeded(ref: AggregateRef, scope: RegionScope): Promise<boolean> {
    const thing = await this.snapshots.find(ref, scope);
    if (!thing || ref.type === 'enterprise') return false;
    return ref.type === 'expert' ? thing.description.status === 'active' : !thing.description.closed;
  }
}

function thingsOf({ subject, things = [] }: PersonalSubject): AggregateRef[] {
  return [subject.split('@')[0] ?? '', ...things].flatMap((thing) => {
    const type = thing.split(':')[0] as AggregateType;
    return AGGREGATE_TYPES.includes(type) ? [{ type, id: thing.slice(type.length + 1) }] : [];
  });
}

function held(): DomainError {
  const detail = text(
    '事项未办结或有法律保留，暂不能删除',
    'The case is open or a legal hold stands: it cannot be erased yet',
  );
  return new DomainError(409, 'ERASURE_HELD', detail);
}
