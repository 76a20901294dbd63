import type { Bilingual, IsoDate, Tier } from '@app/domain';
import type { Purpose } from './facts.types';
import type { Mark } from './pack.types';

export type WindowLevel = 'enterprise' | 'county' | 'city' | 'province' | 'ministry' | 'statistics';

export interface BatchWindow {
  readonly level: WindowLevel;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
}

/** One round of applications for a tier; it fixes the rule set and the fact year. */
export interface Batch {
  readonly id: string;
  readonly tier: Tier;
  readonly title: Bilingual;
  readonly ruleSetId: string;
  readonly purpose: Purpose;
  readonly factYear: number;
  /** The first is the firm's own. */
  readonly windows: readonly BatchWindow[];
  /** Day by which the county wants to be done, earlier than the upper level's. */
  readonly countyCutOff: IsoDate;
  /** Region branch to which the round belongs; absent: nationwide. */
  readonly region?: string;
  /** How sure the dates are; absent: found in one public source. */
  readonly mark?: Mark;
  readonly source: string;
}
