import type { IsoDate } from '@app/domain';

/** From first acquaintance to title; one for each tier that applies to the firm at all. */
export const POOLS = ['potential', 'reserve', 'cultivating', 'sprint', 'recognised'] as const;

export type Pool = (typeof POOLS)[number];

/** Why a firm stands where it stands: a code of its own, and the ids of criteria or titles that it speaks of. */
export interface PoolReason {
  readonly code: string;
  readonly of: readonly string[];
}

/** How a firm stood in one tier when it was last looked at. */
export interface TierStanding {
  readonly tier: string;
  readonly ruleSetId: string;
  readonly verdict: string;
  /** Conditions by what is the matter with them. Empty for above-scale but for the threshold itself. */
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
  readonly manual: readonly string[];
  /** Null: outside of every pool of this tier. */
  readonly pool: Pool | null;
  readonly since: IsoDate;
  readonly reasons: readonly PoolReason[];
}

/** A condition that a title of the firm needs and that the firm fails, or can no longer show. */
export interface TitleRisk {
  readonly title: string;
  readonly ruleSetId: string;
  readonly criterionId: string;
  readonly kind: 'unmet' | 'unknown';
}

/** A title that ends within the next year. */
export interface TitleLapse {
  readonly title: string;
  readonly validTo: IsoDate;
}

/** What a pass found of one firm. Derived from the record and the rules, and rebuilt from them at any time. */
export interface FirmAssessment {
  readonly creditCode: string;
  readonly name: string;
  readonly regionCode: string;
  /** Of the enterprise aggregate as it was read. */
  readonly revision: number;
  /** Which rules were in force. */
  readonly rules: string;
  readonly asOf: IsoDate;
  readonly tiers: readonly TierStanding[];
  readonly risks: readonly TitleRisk[];
  readonly lapses: readonly TitleLapse[];
}

/** A firm went from one pool of a tier to another; null stands for none. */
export interface PoolMove {
  readonly creditCode: string;
  readonly name: string;
  readonly regionCode: string;
  readonly tier: string;
  readonly from: Pool | null;
  readonly to: Pool | null;
  readonly on: IsoDate;
  readonly ruleSetId: string;
  readonly reasons: readonly PoolReason[];
}

export interface StandingFilter {
  readonly tier?: string;
  readonly pool?: Pool;
  readonly verdict?: string;
  readonly regionCode?: string;
}

export interface PoolCount {
  readonly tier: string;
  readonly pool: Pool;
  readonly firms: number;
}
