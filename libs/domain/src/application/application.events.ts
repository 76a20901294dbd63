import type { Bilingual } from '../kernel/text';
import type { IsoDate } from '../kernel/time';
import type { Tier } from '../tier';
import type { TurnEvent } from '../turn/turn.events';
import type { Turn } from '../turn/turn.types';
import type { ApplicationTerms, DiagnosisDigest, PlatformRecord, Purpose, UpperEvent } from './application.types';
import type { StepKind } from './step-kind';
import type { BanMatchEvent } from './ban-match.evolve';
import type { Decision } from './decision.types';
import type { LetterFacts } from './letter.types';
import type { ItemVerdict } from './application.commands';
import type { DocumentItem, DocumentRequest, OfflinePaper, PapersNotice } from './document-request.types';
import type { Ground, Reopening } from './remedy.types';
import type { ReviewEvent } from './review.events';
import type { SiteCheckCall } from './site-check.types';

interface Opened {
  readonly id: string;
  readonly creditCode: string;
  readonly enterpriseName: string;
  readonly regionCode: string;
  readonly tier: Tier;
  readonly batch: string;
  readonly factYear: number;
  readonly purpose?: Purpose;
  readonly ruleSetId: string;
  readonly cultivationId: string | null;
  readonly terms: ApplicationTerms;
  readonly items: readonly DocumentItem[];
  readonly precheck: DiagnosisDigest;
  readonly preparationReason: string | null;
  readonly willingOn: IsoDate | null;
}

/** What was handed in for one item; who keeps an off-line paper stands beside the event, as `custodian<n>`. */
export interface SubmittedItem {
  readonly itemId: string;
  readonly documentId?: string;
  /** Of the file, hex: the chain proves what was handed in even when the file is gone. */
  readonly sha256?: string;
  readonly offline?: OfflinePaper;
}

/** What happened to an application; data are plain JSON and carry every date that was computed when it happened. */
export type ApplicationEvent =
  | TurnEvent
  | { readonly type: 'application-opened'; readonly data: Opened }
  | { readonly type: 'step-opened'; readonly data: { readonly kind: StepKind; readonly round: number } }
  | { readonly type: 'step-closed'; readonly data: { readonly kind: StepKind; readonly result: string } }
  | { readonly type: 'steps-reopened'; readonly data: { readonly from: StepKind; readonly reason: string } }
  | {
      readonly type: 'willingness-confirmed';
      readonly data: { readonly agree: boolean; readonly comment: string | null; readonly on: IsoDate };
    }
  | {
      readonly type: 'documents-requested';
      readonly data: {
        readonly requestId: string;
        readonly cause: DocumentRequest['cause'];
        readonly items: readonly DocumentItem[];
        readonly dueOn?: IsoDate;
      };
    }
  | {
      readonly type: 'items-submitted';
      readonly data: {
        readonly requestId: string;
        readonly items: readonly SubmittedItem[];
        readonly comment: string | null;
        readonly onBehalf: boolean;
      };
    }
  | {
      readonly type: 'items-checked';
      readonly data: { readonly requestId: string; readonly items: readonly ItemVerdict[]; readonly round: number };
    }
  | {
      readonly type: 'items-quarantined';
      readonly data: {
        readonly requestId: string;
        readonly documentId: string;
        readonly signature: string;
        readonly itemIds: readonly string[];
      };
    }
  | {
      readonly type: 'items-reused';
      readonly data: {
        readonly requestId: string;
        readonly items: readonly {
          readonly itemId: string;
          readonly documentId: string;
          readonly validTo: IsoDate | null;
        }[];
      };
    }
  | {
      readonly type: 'papers-notified';
      readonly data: { readonly requestId: string; readonly notice: PapersNotice };
    }
  | {
      readonly type: 'request-closed';
      readonly data: { readonly requestId: string; readonly result: 'complete' | 'incomplete' | 'void' };
    }
  | ReviewEvent
  | BanMatchEvent
  | {
      readonly type: 'decision-recorded';
      readonly data: Decision & { readonly openPoints: readonly string[]; readonly diagnosis: DiagnosisDigest | null };
    }
  | { readonly type: 'step-skipped'; readonly data: { readonly kind: StepKind; readonly reason: Bilingual } }
  | { readonly type: 'site-check-called'; readonly data: SiteCheckCall }
  | {
      readonly type: 'refusal-intended';
      readonly data: { readonly grounds: readonly Ground[]; readonly reason: string };
    }
  | {
      readonly type: 'hearing-closed';
      readonly data: { readonly outcome: 'answered' | 'waived' | 'silent'; readonly statement: string | null };
    }
  | { readonly type: 'refusal-review-requested'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'refusal-review-closed';
      readonly data: { readonly result: 'confirmed' | 'set-aside' | 'moot'; readonly reason: string };
    }
  | { readonly type: 'application-reopened'; readonly data: Omit<Reopening, 'by' | 'on'> }
  | { readonly type: 'notice-ordered'; readonly data: { readonly noticeId: string } }
  | {
      readonly type: 'notice-result-recorded';
      readonly data: { readonly noticeId: string; readonly result: 'clear' | 'upheld'; readonly note: Bilingual };
    }
  | { readonly type: 'platform-recorded'; readonly data: PlatformRecord & { readonly kind: 'filed' | 'audited' } }
  | { readonly type: 'letter-issued'; readonly data: LetterFacts & { readonly by: string } }
  | {
      readonly type: 'firm-followed';
      readonly data: { readonly enterpriseName?: string; readonly regionCode?: string };
    }
  | { readonly type: 'recommended'; readonly data: { readonly on: IsoDate } }
  | {
      readonly type: 'upper-event-recorded';
      readonly data: UpperEvent & { readonly validFrom: IsoDate | null; readonly validTo: IsoDate | null };
    }
  | { readonly type: 'application-paused'; readonly data: { readonly reason: string; readonly turns: readonly Turn[] } }
  | { readonly type: 'application-resumed'; readonly data: { readonly turns: readonly Turn[] } }
  | {
      readonly type: 'application-closed';
      readonly data: { readonly status: 'recognised' | 'refused' | 'withdrawn' | 'lapsed'; readonly reason: string };
    };
