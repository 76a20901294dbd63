import type { Role } from '../kernel/actor';
import type { Bilingual } from '../kernel/text';

/** A reason for which one clock may stand still. */
export interface PauseReason {
  /** `force-majeure`. */
  readonly code: string;
  readonly title: Bilingual;
  /** The clause that it comes from, or why we allow it where no rule speaks of it. */
  readonly basis: string;
  /** True where the reason is ours and no law's. */
  readonly ours: boolean;
}

/** How often, and by how much, the clocks of some owners may be extended. */
export interface ExtensionRule {
  readonly owners: readonly Role[];
  readonly times: number;
  /** At most, each time; in the unit of the clock. */
  readonly days: number;
  readonly basis: string;
  readonly ours: boolean;
}

/** After how many working days somebody looks whether the reason of a pause holds on. */
export interface PauseReview {
  readonly workingDays: number;
  readonly basis: string;
  readonly ours: boolean;
}

/** Why clocks stand still and who gets more time, as data (`packs/clock-rules.json`). */
export interface ClockRules {
  readonly pauses: readonly PauseReason[];
  readonly extensions: readonly ExtensionRule[];
  readonly review: PauseReview;
}
