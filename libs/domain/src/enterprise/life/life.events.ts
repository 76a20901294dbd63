import type { IsoDate } from '../../kernel/time';
import type { TitleCode } from '../../tier';
import type {
  ChangeEffect,
  FirmRelation,
  MajorChange,
  ReReviewBar,
  RenewalOutlook,
  RevocationCause,
  TitleLevel,
} from './life.types';
import type { LostPaper, LostPaperJudgement } from './lost-paper.types';

/** What happens to a firm and its titles after they are recognised. */
export type LifeEvent =
  | {
      readonly type: 'title-update-warned';
      readonly data: { readonly code: TitleCode; readonly year: number; readonly until: IsoDate };
    }
  | { readonly type: 're-review-barred'; readonly data: { readonly code: TitleCode } & Omit<ReReviewBar, 'on'> }
  | {
      readonly type: 're-review-prepared';
      readonly data: {
        readonly code: TitleCode;
        readonly validTo: IsoDate;
        readonly outlook: RenewalOutlook | null;
        readonly openFrom: IsoDate | null;
      };
    }
  | {
      readonly type: 'renewal-papers-confirmed';
      readonly data: { readonly code: TitleCode; readonly comment: string | null };
    }
  | {
      readonly type: 'renewal-blocked';
      readonly data: { readonly code: TitleCode; readonly reason: string; readonly openFrom: IsoDate };
    }
  | {
      readonly type: 'renewal-opened';
      readonly data: { readonly code: TitleCode; readonly applicationId: string; readonly batch: string };
    }
  | {
      readonly type: 're-review-begun';
      readonly data: { readonly code: TitleCode; readonly applicationId: string };
    }
  | {
      readonly type: 're-review-ended';
      readonly data: {
        readonly code: TitleCode;
        readonly applicationId: string;
        readonly outcome: 'refused' | 'withdrawn' | 'lapsed';
      };
    }
  | {
      readonly type: 'title-revoked';
      readonly data: {
        readonly code: TitleCode;
        readonly cause: RevocationCause;
        readonly level: TitleLevel;
        readonly documentNo: string;
        readonly documentId: string | null;
        readonly on: IsoDate;
      };
    }
  | {
      readonly type: 'title-relinquished';
      readonly data: { readonly code: TitleCode; readonly reason: string; readonly on: IsoDate };
    }
  | { readonly type: 'change-noted'; readonly data: { readonly change: MajorChange } }
  | { readonly type: 'change-reported'; readonly data: { readonly change: MajorChange } }
  | { readonly type: 'change-report-missed'; readonly data: { readonly changeId: string } }
  | {
      readonly type: 'change-verified';
      readonly data: {
        readonly changeId: string;
        readonly status: 'under-review' | 'confirmed' | 'rejected';
        readonly reason: string;
        readonly titles: readonly { readonly code: TitleCode; readonly effect: ChangeEffect }[];
      };
    }
  | {
      readonly type: 'enterprise-renamed';
      readonly data: { readonly name: string; readonly formerName: string; readonly on: IsoDate };
    }
  | {
      readonly type: 'enterprise-moved';
      readonly data: { readonly regionCode: string; readonly formerRegionCode: string; readonly on: IsoDate };
    }
  | { readonly type: 'enterprise-moved-out'; readonly data: { readonly to: string; readonly on: IsoDate } }
  | { readonly type: 'enterprise-related'; readonly data: FirmRelation }
  | {
      readonly type: 'succession-judged';
      readonly data: { readonly creditCode: string; readonly comment: string };
    }
  /** A virus was found in a paper upon which a case of the firm was decided. */
  | { readonly type: 'lost-paper-noted'; readonly data: Omit<LostPaper, 'at' | 'judgements'> }
  | {
      readonly type: 'lost-paper-judged';
      readonly data: Pick<LostPaper, 'applicationId' | 'documentId'> & Omit<LostPaperJudgement, 'by' | 'at'>;
    }
  | {
      readonly type: 'enterprise-deregistered';
      readonly data: { readonly on: IsoDate; readonly changeId: string | null };
    };

export type LifeEventType = LifeEvent['type'];

/** The types of `LifeEvent`, for whoever must tell them from the firm's others. */
export const LIFE_EVENTS: ReadonlySet<string> = new Set<LifeEventType>([
  'title-update-warned',
  're-review-barred',
  're-review-prepared',
  'renewal-papers-confirmed',
  'renewal-blocked',
  'renewal-opened',
  're-review-begun',
  're-review-ended',
  'title-revoked',
  'title-relinquished',
  'change-noted',
  'change-reported',
  'change-report-missed',
  'change-verified',
  'enterprise-renamed',
  'enterprise-moved',
  'enterprise-moved-out',
  'enterprise-related',
  'succession-judged',
  'lost-paper-noted',
  'lost-paper-judged',
  'enterprise-deregistered',
]);
