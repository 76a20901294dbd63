import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseState } from './enterprise.types';

export interface EnterpriseContext extends DecisionContext {
  /** The firm's live cultivation, told when the firm's facts change; null where there is none. */
  readonly liveCultivation: string | null;
  /** Criteria of the tier that a finding may settle: those that its pack leaves to a human. */
  readonly judgeable: readonly string[];
}

export type EnterpriseDraft = Draft<EnterpriseState, EnterpriseEvent, EnterpriseContext>;
