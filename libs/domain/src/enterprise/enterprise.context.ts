import type { DecisionContext } from '../kernel/decider';
import type { Draft } from '../kernel/draft';
import type { TitleCode } from '../tier';
import type { EnterpriseEvent } from './enterprise.events';
import type { EnterpriseState, HeldTitle } from './enterprise.types';
import type { BanReach } from './people/reach.types';
import type { ChangeRule, RenewalOutlook, UpdateRule } from './life/life.types';

/** The rules of a title's life as they are today, and what else of the firm is open. */
export interface LifeFacts {
  readonly updateRule: (title: HeldTitle) => UpdateRule;
  /** Null where the title has no rules of re-review. */
  readonly renewal: (title: HeldTitle) => RenewalOutlook | null;
  readonly changeRule: ChangeRule;
  /** How long nobody may apply after fraud or dishonesty. */
  readonly banMonths: number;
  /** Open applications of the firm. */
  readonly liveApplications: readonly string[];
  /** Whether another firm is in the directory: what follows there can be put on record. */
  readonly isListed: (creditCode: string) => boolean;
}

export interface EnterpriseContext extends DecisionContext {
  /** The firm's live cultivation, told when the firm's facts change; null where there is none. */
  readonly liveCultivation: string | null;
  /** Criteria of the tier that a finding may settle: those that its pack leaves to a human. */
  readonly judgeable: readonly string[];
  /** The rung of a title by the tiers of the day; null beside the ladder; undefined where there is no such tier. */
  readonly rankOf: (title: TitleCode) => number | null | undefined;
  readonly life: LifeFacts;
  /** Absent where the command can bring no ban nearer to anybody. */
  readonly reach?: BanReach;
}

export type EnterpriseDraft = Draft<EnterpriseState, EnterpriseEvent, EnterpriseContext>;
