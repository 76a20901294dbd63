import type { IsoDate } from '../../kernel/time';
import type { TitleCode } from '../../tier';
import type { LateOutcome } from '../../notice/notice.types';
import type { LostPaper } from './lost-paper.types';
import type { ChangeEffect, ChangeStatement, RelationKind, RevocationCause, TitleLevel } from './life.types';

export interface TitleVerdict {
  readonly code: TitleCode;
  readonly effect: ChangeEffect;
  /** Of the document that revokes it. */
  readonly level?: TitleLevel;
  readonly documentNo?: string;
}

type Stated = Pick<ChangeStatement, 'kind' | 'on' | 'details'> & Partial<ChangeStatement>;

/** What people and other things say of a firm's later life. */
export type LifeCommand =
  | { readonly type: 'confirm-renewal-papers'; readonly code: TitleCode; readonly comment?: string }
  | {
      readonly type: 'note-renewal-opened';
      readonly code: TitleCode;
      readonly applicationId: string;
      readonly batch: string;
    }
  | { readonly type: 'note-renewal-blocked'; readonly code: TitleCode; readonly reason: string }
  | { readonly type: 'note-renewal-filed'; readonly code: TitleCode; readonly applicationId: string }
  | {
      readonly type: 'note-renewal-ended';
      readonly code: TitleCode;
      readonly applicationId: string;
      readonly outcome: 'refused' | 'withdrawn' | 'lapsed';
    }
  | {
      readonly type: 'revoke-title';
      readonly code: TitleCode;
      readonly cause: RevocationCause;
      readonly level: TitleLevel;
      readonly documentNo: string;
      readonly on: IsoDate;
      readonly documentId?: string;
    }
  | { readonly type: 'relinquish-title'; readonly code: TitleCode; readonly reason: string }
  /** Somebody of the bureau saw it in the register; the firm has its months to report it. */
  | ({ readonly type: 'note-change' } & Stated)
  /** The firm says it (or an officer for it, with its paper); `changeId` where it was noted before. */
  | ({ readonly type: 'report-change'; readonly changeId?: string } & Stated)
  | {
      readonly type: 'verify-change';
      readonly changeId: string;
      readonly verdict: 'confirmed' | 'rejected';
      readonly reason: string;
      readonly titles?: readonly TitleVerdict[];
    }
  | {
      readonly type: 'relate';
      readonly kind: RelationKind;
      readonly creditCode: string;
      readonly on: IsoDate;
      readonly hasTitles: boolean;
    }
  | { readonly type: 'judge-succession'; readonly creditCode: string; readonly comment: string }
  /** The scanner found a virus in a paper upon which a case was decided. */
  | ({ readonly type: 'note-lost-paper' } & Omit<LostPaper, 'at' | 'judgements'>)
  | {
      readonly type: 'judge-lost-paper';
      readonly applicationId: string;
      readonly documentId: string;
      readonly outcome: LateOutcome;
      readonly reason: string;
    };
