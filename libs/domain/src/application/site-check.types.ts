import type { Bilingual } from '../kernel/text';

/** When a pack has the county look on the spot; whether it holds is the policy's to say. */
export interface SiteTrigger {
  readonly id: string;
  readonly title: Bilingual;
  readonly source: string;
}

/** A trigger that holds for a case, and because of which fact. */
export interface HeldTrigger extends SiteTrigger {
  readonly because: Bilingual;
}

/** One line of what is looked at on the spot. */
export interface ChecklistItem {
  readonly id: string;
  readonly title: Bilingual;
}

/** A random share of the cases of a batch, under a seed that was committed before the case began. */
export interface SiteDraw {
  /** Batch and number of the seed, `srdi-2026#1`. */
  readonly id: string;
  /** SHA-256 of the seed. */
  readonly commitment: string;
  readonly sharePercent: number;
  readonly source: string;
}

/** Why a site check is made, or not. */
export interface SiteCheckCall {
  readonly called: boolean;
  /** The leader returned the case to it, whatever the triggers say. */
  readonly ordered: boolean;
  readonly triggers: readonly HeldTrigger[];
  readonly draw: (SiteDraw & { readonly drawn: boolean }) | null;
}
