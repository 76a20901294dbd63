import type { IsoDate } from '../kernel/time';
import type { Tier, TitleCode } from '../tier';
import type { ClockCommand } from '../turn/clock-commands';
import type { ApplicationStatus } from '../application/application.types';

export type CultivationCommand =
  | ClockCommand
  | { readonly type: 'launch'; readonly creditCode: string; readonly targetTier: Tier; readonly targetDate: IsoDate }
  | { readonly type: 'draft-plan' }
  | { readonly type: 'confirm-willingness'; readonly agree: boolean; readonly comment?: string }
  | { readonly type: 'approve-plan'; readonly comment?: string }
  | { readonly type: 'return-plan'; readonly reason: string }
  | { readonly type: 'meet-checkpoint'; readonly checkpointId: string; readonly comment?: string }
  | { readonly type: 'replan'; readonly reason: string }
  | { readonly type: 'note-application'; readonly applicationId: string; readonly tier: Tier; readonly batch: string }
  | {
      readonly type: 'note-outcome';
      readonly applicationId: string;
      readonly tier: Tier;
      readonly status: ApplicationStatus;
      /** First day of the title that was won. */
      readonly titleFrom?: IsoDate;
    }
  | { readonly type: 'note-reopened'; readonly applicationId: string; readonly tier: Tier }
  | { readonly type: 'note-title'; readonly code: TitleCode }
  | { readonly type: 'note-title-lost'; readonly code: TitleCode; readonly cause: string }
  /** The firm has another name or place from now on. */
  | { readonly type: 'follow-firm'; readonly enterpriseName?: string; readonly regionCode?: string }
  | { readonly type: 'note-blocked'; readonly tier: Tier; readonly code: string }
  | { readonly type: 'note-facts' }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' }
  | { readonly type: 'redate' }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'resume' }
  | { readonly type: 'close'; readonly reason: string }
  /** The firm leaves of its own will. */
  | { readonly type: 'leave'; readonly reason: string };

export type CultivationCommandType = CultivationCommand['type'];
