import type { ClockRules } from '../turn/clock-rules';
import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { Tier } from '../tier';
import type { CultivationEvent } from './cultivation.events';
import type { CultivationState, RungPlan } from './cultivation.types';

/** What launching rests on. */
export interface LaunchFacts {
  readonly enterpriseName: string;
  readonly regionCode: string;
  /** The firm's highest valid title on the day of the launch. */
  readonly tier: Tier | 'small';
  /** Legal prerequisites not yet held, in order, ending with the target; empty when the target is held already. */
  readonly route: readonly Tier[];
  readonly offers: readonly Tier[];
  /** How high the tiers of the climb stand. */
  readonly ranks: Readonly<Record<Tier, number>>;
}

export interface CultivationContext extends DecisionContext {
  /** Why clocks stand still, and who gets more time. */
  readonly clockRules: ClockRules;
  /** Set for `launch`. */
  readonly launch: LaunchFacts | null;
  /** Drafts the plan of a rung from today's record; the rules live in the policy packs. */
  readonly draftRung: (tier: Tier) => RungPlan;
  /** Live applications of the cultivation, to pause and resume with it. */
  readonly liveApplications: readonly string[];
}

export type CultivationDraft = Draft<CultivationState, CultivationEvent, CultivationContext>;
