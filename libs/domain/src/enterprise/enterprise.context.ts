import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { TitleCode } from '../tier';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseState } from './enterprise.types';

export interface EnterpriseContext extends DecisionContext {
  /** The firm's live cultivation, told when the firm's facts change; null where there is none. */
  readonly liveCultivation: string | null;
  /** Criteria of the tier that a finding may settle: those that its pack leaves to a human. */
  readonly judgeable: readonly string[];
  /** The rung of a title by the tiers of the day; null beside the ladder; undefined where there is no such tier. */
  readonly rankOf: (title: TitleCode) => number | null | undefined;
}

export type EnterpriseDraft = Draft<EnterpriseState, EnterpriseEvent, EnterpriseContext>;
