import type { ClockRules, IsoDate, Tier } from '@app/domain';
import type { Batch } from '../batch.types';
import type { Deadline } from '../deadline.types';
import type { Purpose } from '../facts.types';
import type { PolicyPack } from '../pack.types';
import type { LeadTable, Overlaid, RegionOverlay } from '../region-overlay.types';
import type { DepartmentDuty } from '../step.types';
import type { TierDefinition } from '../tier.types';
import type { SharedCriteria } from './pack-file';
import type { PackProblem } from './pack-problem';

export interface PackQuestion {
  readonly tier: Tier;
  readonly purpose: Purpose;
  readonly asOf: IsoDate;
  /** Where the firm is; a pack of its province, city or county wins over the national one. */
  readonly regionCode?: string;
  /** In a re-review, the first day of the certificate that is held: an older edition may go on for it. */
  readonly issuedOn?: IsoDate;
  /** A batch fixes the edition, whatever is in force on the day. */
  readonly batch?: Pick<Batch, 'ruleSetId'>;
}

/** A pack as a region applies it, and what the region changed. */
export interface RegionalPack {
  readonly pack: PolicyPack;
  readonly overlaid: readonly Overlaid[];
}

export interface Lead {
  readonly code: string;
  readonly title: LeadTable['departments'][number]['title'];
  /** The overlay that names it; absent: the national table. */
  readonly overlay?: string;
  readonly source: string;
}

/** All that a registry is made of; already of the right shape. */
export interface RegistryData {
  readonly tiers: readonly TierDefinition[];
  readonly shared: readonly SharedCriteria[];
  readonly packs: readonly PolicyPack[];
  readonly batches: readonly Batch[];
  readonly departments: readonly DepartmentDuty[];
  readonly leads: LeadTable;
  readonly deadlines: readonly Deadline[];
  readonly clockRules: ClockRules;
  readonly overlays: readonly RegionOverlay[];
}

/** What may be added to a registry, as it comes from outside. */
export interface RegistryAddition {
  readonly packs?: readonly unknown[];
  readonly overlays?: readonly unknown[];
  readonly batches?: readonly unknown[];
}

/** The result of checking data against a registry: sound, or everything that is wrong. */
export type PackCheck =
  | { readonly pack: PolicyPack; readonly problems: readonly [] }
  | { readonly pack?: undefined; readonly problems: readonly PackProblem[] };

export interface DeadlineQuestion {
  readonly code?: string;
  readonly tier?: Tier;
  readonly ruleSetId?: string;
  readonly regionCode?: string;
}

export type Mode = 'demonstration' | 'production';

/** Every tier, pack, batch and overlay of one moment. Never changes; `with` gives another. */
export interface PackRegistry {
  readonly data: RegistryData;
  /** Every tier and title, lowest rank first, those beside the ladder last. */
  readonly tiers: readonly TierDefinition[];
  /** Every pack, in the order of the ladder, older editions first. */
  readonly packs: readonly PolicyPack[];
  tier(code: Tier): TierDefinition | undefined;
  findPack(ruleSetId: string): PolicyPack | undefined;
  /** The pack for a question; undefined where no edition is at hand for that day. */
  packFor(question: PackQuestion): PolicyPack | undefined;
  /** The pack as the firm's region applies it on a day, with what the region changed. Criteria are never changed. */
  inRegion(pack: PolicyPack, regionCode: string, asOf: IsoDate): RegionalPack;
  /** The department that leads for a tier and a sector; undefined where no rule names one. */
  leadFor(tier: Tier, industryCode: string, regionCode: string, asOf: IsoDate): Lead | undefined;
  deadlines(question: DeadlineQuestion): readonly Deadline[];
  batchesFor(tier: Tier, mode: Mode, today: IsoDate, regionCode?: string): readonly Batch[];
  findBatch(id: string, mode: Mode, today: IsoDate): Batch | undefined;
  demonstrationBatches(today: IsoDate): readonly Batch[];
  /** Checks a pack from outside as part of this registry, its worked examples as well. Never throws. */
  check(data: unknown): PackCheck;
  /** @throws PackError with every problem; this registry stays as it is */
  with(addition: unknown): PackRegistry;
  /** The same for several things at once. */
  withAll(addition: RegistryAddition): PackRegistry;
}
