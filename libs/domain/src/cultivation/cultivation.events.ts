import type { IsoDate } from '../kernel/time';
import type { Tier, TitleCode } from '../tier';
import type { TurnEvent } from '../turn/turn.events';
import type { Turn } from '../turn/turn.types';
import type { ApplicationStatus } from '../application/application.types';
import type { AwaitedTitle, Blocked, CultivationStatus, RungPlan } from './cultivation.types';

interface Launched {
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly launchTier: Tier | 'small';
  readonly targetTier: Tier;
  readonly targetDate: IsoDate;
  readonly route: readonly Tier[];
  readonly offers: readonly Tier[];
  /** Absent in cultivations from before it was kept: the well-known ranks. */
  readonly ranks?: Readonly<Record<Tier, number>>;
}

export type CultivationEvent =
  | TurnEvent
  | { readonly type: 'cultivation-launched'; readonly data: Launched }
  | { readonly type: 'plan-drafted'; readonly data: { readonly plan: RungPlan } }
  | {
      readonly type: 'willingness-confirmed';
      readonly data: { readonly agree: boolean; readonly comment: string | null; readonly on: IsoDate };
    }
  | { readonly type: 'plan-approved'; readonly data: { readonly comment: string | null; readonly tier: Tier } }
  | { readonly type: 'plan-returned'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'checkpoint-met';
      readonly data: { readonly checkpointId: string; readonly on: IsoDate; readonly comment: string | null };
    }
  | {
      readonly type: 'checkpoint-redated';
      readonly data: { readonly checkpointId: string; readonly from: IsoDate; readonly to: IsoDate };
    }
  | { readonly type: 'replan-ordered'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'application-noted';
      readonly data: { readonly applicationId: string; readonly tier: Tier; readonly batch: string };
    }
  | {
      readonly type: 'outcome-noted';
      readonly data: { readonly applicationId: string; readonly tier: Tier; readonly status: ApplicationStatus };
    }
  | { readonly type: 'reopening-noted'; readonly data: { readonly applicationId: string; readonly tier: Tier } }
  | { readonly type: 'rung-achieved'; readonly data: { readonly tier: Tier; readonly next: Tier | null } }
  | { readonly type: 'title-awaited'; readonly data: AwaitedTitle }
  | { readonly type: 'outcome-review-opened'; readonly data: { readonly tier: Tier; readonly dueOn: IsoDate } }
  | { readonly type: 'opening-blocked'; readonly data: Blocked }
  | { readonly type: 'offer-withheld'; readonly data: { readonly tier: Tier; readonly code: string } }
  | { readonly type: 'title-lost'; readonly data: { readonly code: TitleCode; readonly cause: string } }
  | {
      readonly type: 'firm-followed';
      readonly data: { readonly enterpriseName?: string; readonly regionCode?: string };
    }
  | { readonly type: 'facts-changed'; readonly data: Readonly<Record<string, never>> }
  | { readonly type: 'cultivation-paused'; readonly data: { readonly reason: string; readonly turns: readonly Turn[] } }
  | { readonly type: 'cultivation-resumed'; readonly data: { readonly turns: readonly Turn[] } }
  | {
      readonly type: 'cultivation-closed';
      readonly data: {
        readonly status: CultivationStatus;
        readonly reason: string;
        /** Set where the firm left of its own will. */
        readonly left?: true;
      };
    };
