import type { ExclusionQuestion } from '../expert/exclusion';
import type { ExpertState } from '../expert/expert.types';
import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { Tier } from '../tier';
import type { ClockRules } from '../turn/clock-rules';
import type { PanelEvent } from './panel.events';
import type { PanelKind, PanelState, PanelTerms, Scores } from './panel.types';

/** What an order rests on. */
export interface PanelOrderFacts {
  readonly kind: PanelKind;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier | null;
  /** The case of a rehearsal is over already. */
  readonly caseClosed: boolean;
  /** Every panel for the firm so far, the one that changed last at the end. */
  readonly ofFirm: readonly PanelState[];
  readonly terms: PanelTerms;
}

export interface PanelContext extends DecisionContext {
  readonly clockRules: ClockRules;
  readonly order: PanelOrderFacts | null;
  /** SHA-256 of the seed that waits for this panel; for `commit-draw`. */
  readonly commitment: string | null;
  /** For `draw-experts` only: nothing else may see it before. */
  readonly seed: string | null;
  /** The register of the panel's county, where the command draws or may have to draw again. */
  readonly register: readonly ExpertState[];
  /** Accounts that handled, reviewed or decide the case. */
  readonly tookPart: readonly string[];
  /** Points that were given and are still sealed, by seat. */
  readonly sealed: Readonly<Record<string, Scores>>;
}

export type PanelDraft = Draft<PanelState, PanelEvent, PanelContext>;

/** By what an expert of the register is measured for this panel now. */
export function exclusionQuestion({ state, context }: PanelDraft, drawer: string | null): ExclusionQuestion {
  return {
    creditCode: state.creditCode,
    tookPart: [...context.tookPart, ...state.drawers, ...(drawer === null ? [] : [drawer])],
    terms: state.terms.exclusion,
    today: context.today,
  };
}
