import { type Principal, scopeOf } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { DomainError, type RuleSetState, text } from '@app/domain';
import { RegionScope } from '@app/persistence';
import type { PolicyPack } from '@app/policy';
import { type StoredSnapshot, SnapshotReader } from '@app/record';
import { Injectable } from '@nestjs/common';

/** More drafts than a county ever keeps. */
const DRAFTS = 200;

/** A rule set as it is known here: carried by the product, on record, or both after approval. */
export interface KnownRuleSet {
  readonly id: string;
  /** The pack as it judges; undefined for a draft that does not stand beside the others any more. */
  readonly pack: PolicyPack | undefined;
  /** The pack as it was written. */
  readonly text: Readonly<Record<string, unknown>>;
  readonly status: 'built-in' | RuleSetState['status'];
  readonly inForce: boolean;
  readonly snapshot: StoredSnapshot<RuleSetState> | undefined;
}

/** What may be read of rule sets. Firms see what judges them; drafts are the bureau's. */
@Injectable()
export class RuleSets {
  constructor(
    private readonly rules: RuleBook,
    private readonly snapshots: SnapshotReader,
    private readonly clock: BusinessClock,
  ) {}

  async all(caller: Principal): Promise<KnownRuleSet[]> {
    const carried = this.rules.carried.packs.map((pack) => this.known(pack));
    const recorded = await this.recorded(caller);
    return [...carried, ...recorded.map((snapshot) => this.onRecord(snapshot))];
  }

  /** @throws DomainError 404 `NOT_FOUND` */
  async get(id: string, caller: Principal): Promise<KnownRuleSet> {
    const carried = this.rules.carried.findPack(id);
    if (carried) return this.known(carried);
    const snapshot = await this.snapshots.find<RuleSetState>({ type: 'rule-set', id }, scopeOfRules(caller));
    if (!snapshot || !isVisible(snapshot.state, caller)) {
      throw new DomainError(404, 'NOT_FOUND', text(`没有规则集 ${id}。`, `There is no rule set ${id}.`));
    }
    return this.onRecord(snapshot);
  }

  private async recorded(caller: Principal): Promise<StoredSnapshot<RuleSetState>[]> {
    const page = await this.snapshots.page<RuleSetState>('rule-set', scopeOfRules(caller), {}, { limit: DRAFTS });
    return page.items.filter(({ state }) => isVisible(state, caller));
  }

  private known(pack: PolicyPack): KnownRuleSet {
    const text = pack as unknown as Readonly<Record<string, unknown>>;
    return { id: pack.id, pack, text, status: 'built-in', inForce: this.isInForce(pack), snapshot: undefined };
  }

  private onRecord(snapshot: StoredSnapshot<RuleSetState>): KnownRuleSet {
    const { id, status, pack: text } = snapshot.state;
    const approved = this.rules.registry.findPack(id);
    const pack = approved ?? this.rules.registry.check(text).pack;
    return { id, pack, text, status, inForce: approved !== undefined && this.isInForce(approved), snapshot };
  }

  private isInForce({ effective: { from, to } }: PolicyPack): boolean {
    const today = this.clock.today();
    return from <= today && (!to || today <= to);
  }
}

/** A firm's own scope holds no rule sets; it reads those of everybody that are approved. */
function scopeOfRules(caller: Principal): RegionScope {
  return caller.creditCode ? RegionScope.everything() : scopeOf(caller);
}

function isVisible({ status }: RuleSetState, caller: Principal): boolean {
  return status === 'approved' || !caller.creditCode;
}
