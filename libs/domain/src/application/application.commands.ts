import type { Department } from '../kernel/actor';
import type { ClockCommand } from '../turn/clock-commands';
import type { Bilingual } from '../kernel/text';
import type { Instant, IsoDate } from '../kernel/time';
import type { Tier } from '../tier';
import type { OfflinePaper, ReturnKind, PaperOnFile } from './document-request.types';
import type { ChecklistAnswer, OpinionVerdict } from './review.types';
import type { BanMatchFound, BanMatchVerdict } from './ban-match.types';
import type { Overruling } from './decision.types';
import type { RecordedNotice, UpperEventKind, UpperLevel } from './application.types';
import type { StepKind } from './step-kind';

export interface ItemAnswer {
  readonly itemId: string;
  readonly documentId?: string;
  readonly offline?: OfflinePaper & { readonly custodian: string };
}

export interface ItemVerdict {
  readonly itemId: string;
  readonly verdict: 'accepted' | 'returned';
  readonly reason?: string;
  /** Of a return; `unclear` where it is not said. */
  readonly kind?: ReturnKind;
}

export type ApplicationCommand =
  | ClockCommand
  | {
      readonly type: 'open';
      readonly creditCode: string;
      readonly tier: Tier;
      readonly batch: string;
      readonly preparationReason?: string;
    }
  | { readonly type: 'confirm-willingness'; readonly agree: boolean; readonly comment?: string }
  | {
      readonly type: 'submit-items';
      readonly requestId: string;
      readonly items: readonly ItemAnswer[];
      readonly comment?: string;
    }
  | { readonly type: 'take-papers'; readonly papers: readonly PaperOnFile[] }
  | { readonly type: 'quarantine-items'; readonly documentId: string; readonly signature: string }
  | { readonly type: 'check-items'; readonly requestId: string; readonly items: readonly ItemVerdict[] }
  | {
      readonly type: 'give-opinion';
      readonly reviewId: string;
      readonly verdict: OpinionVerdict;
      readonly reason: string;
      readonly fact?: string;
      readonly clause?: string;
      readonly criterionId?: string;
      /** Of `agree-with-conditions`: what the firm is to hand in; absent: what the reason says. */
      readonly conditions?: readonly string[];
      /** Which vacant seat, where the bureau answers for one of several. */
      readonly seat?: string;
      /** Of a vacant seat: the number of the department's answer on paper. */
      readonly paperNo?: string;
    }
  /** Terms that are over, closed accounts and new delegations are taken in; never by hand. */
  | { readonly type: 'tend-seats' }
  | { readonly type: 'withdraw-objection'; readonly reviewId: string; readonly note: string }
  | {
      readonly type: 'add-department';
      readonly reviewId: string;
      readonly department: Department;
      readonly reason: string;
    }
  | { readonly type: 'delegate-seat'; readonly reviewId: string; readonly to: string; readonly reason: string }
  | {
      readonly type: 'give-scores';
      readonly reviewId: string;
      readonly scores: readonly { readonly criterionId: string; readonly points: number }[];
      readonly comment: string;
    }
  | {
      readonly type: 'declare-conflict';
      readonly reviewId: string;
      readonly conflict: boolean;
      readonly reason?: string;
    }
  | {
      readonly type: 'record-site-check';
      readonly reviewId: string;
      readonly result: 'consistent' | 'inconsistent';
      readonly checkedOn: IsoDate;
      readonly place: string;
      readonly people: readonly string[];
      readonly findings: string;
      readonly checklist?: readonly ChecklistAnswer[];
      /** Uploads of the firm's dossier, with when each was taken. */
      readonly photos?: readonly { readonly documentId: string; readonly takenAt?: Instant }[];
    }
  | {
      readonly type: 'decide';
      readonly decision: 'recommend' | 'refuse' | 'return';
      readonly reason: string;
      readonly returnTo?: StepKind;
      readonly decidedBy?: 'leader' | 'meeting';
      readonly minutesNo?: string;
      /** Objections about which the leader decides in person, each with the reason. */
      readonly overrules?: readonly Overruling[];
      /** Of a refusal: ids of published conditions or grounds; absent: all that the record supports. */
      readonly grounds?: readonly string[];
      /** Of a return: the departments whose facts it concerns. */
      readonly departments?: readonly Department[];
    }
  | { readonly type: 'answer-hearing'; readonly statement?: string; readonly waive?: boolean }
  | { readonly type: 'request-refusal-review'; readonly reason: string }
  | {
      readonly type: 'decide-refusal-review';
      readonly result: 'confirmed' | 'set-aside';
      readonly reason: string;
      readonly returnTo?: StepKind;
    }
  | { readonly type: 'reopen'; readonly reason: string; readonly returnTo?: StepKind; readonly warningHash: string }
  | {
      readonly type: 'record-notice-result';
      readonly noticeId: string;
      readonly result: 'clear' | 'upheld';
      readonly note: Bilingual;
    }
  | {
      readonly type: 'record-platform';
      readonly kind: 'filed' | 'audited';
      readonly receiptNo: string;
      readonly on: IsoDate;
      readonly documentId?: string;
    }
  | {
      readonly type: 'record-upper-event';
      readonly level: UpperLevel;
      readonly event: UpperEventKind;
      readonly documentNo?: string;
      readonly on: IsoDate;
      readonly validFrom?: IsoDate;
      readonly validTo?: IsoDate;
      /** With `returned` only. */
      readonly dueOn?: IsoDate;
      /** With `notice` only. */
      readonly notice?: RecordedNotice;
    }
  /** Anew only with a reason. */
  | { readonly type: 'issue-letter'; readonly reason?: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  /** Follows from the end of the firm or of its title, or from a ban; never by hand. */
  | { readonly type: 'close-by-rule'; readonly cause: string }
  /** Follows from new people or bans; without matches somebody looks again. */
  | { readonly type: 'note-ban-matches'; readonly matches?: readonly BanMatchFound[]; readonly comment?: string }
  | {
      readonly type: 'judge-ban-match';
      readonly matchId: string;
      readonly verdict: BanMatchVerdict;
      readonly reason: string;
    }
  /** The firm has another name or place from now on. */
  | { readonly type: 'follow-firm'; readonly enterpriseName?: string; readonly regionCode?: string }
  | { readonly type: 'remind' }
  | { readonly type: 'escalate' }
  | { readonly type: 'lapse' }
  | { readonly type: 'redate' }
  | { readonly type: 'pause'; readonly reason: string }
  | { readonly type: 'resume' };

export type ApplicationCommandType = ApplicationCommand['type'];
