import type { IsoDate, OpenThing, Title } from '@app/domain';

/** What the rules of the pools may know of a firm beside its verdicts. */
export interface FirmInView {
  /** Granted, not lapsed or revoked. */
  readonly titles: readonly Title[];
  readonly banned: boolean;
  /** What is open for it: its cultivation with the rung it works at, its applications with their tiers. */
  readonly openThings: readonly Pick<OpenThing, 'type' | 'tier'>[];
  readonly asOf: IsoDate;
}

/** What an evaluation without explanation says of a firm and a pack. */
export interface TierFinding {
  readonly tier: string;
  readonly ruleSetId: string;
  readonly verdict: string;
  readonly unmet: readonly string[];
  readonly unknown: readonly string[];
  readonly manual: readonly string[];
}
