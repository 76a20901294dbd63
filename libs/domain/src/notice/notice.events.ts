import type { TurnEvent } from '../turn/turn.events';
import type { EvidenceFile, LateOutcome, NoticeState, Objection } from './notice.types';
import type { IsoDate } from '../kernel/time';
import type { NoticeEnd } from './notice-end';

type Published = Pick<
  NoticeState,
  | 'id'
  | 'applicationId'
  | 'creditCode'
  | 'enterpriseName'
  | 'regionCode'
  | 'tier'
  | 'batch'
  | 'body'
  | 'bodyHash'
  | 'publishedOn'
  | 'workingDays'
  | 'endsOn'
  | 'provisional'
  | 'waitsFor'
  | 'answerWorkingDays'
  | 'provisionalYear'
  | 'barred'
>;

type Restarted = Pick<
  NoticeState,
  | 'enterpriseName'
  | 'body'
  | 'bodyHash'
  | 'publishedOn'
  | 'endsOn'
  | 'provisional'
  | 'waitsFor'
  | 'provisionalYear'
  | 'barred'
> & { readonly reason: string };

/** Absent in events from before it was kept: an objection may be answered after the end, so the last change does not say it. */
type Ended = Pick<NoticeState, 'endedAt'>;

/** The objector's name and contact stand outside the data, under their salted hashes. */
export type NoticeEvent =
  | TurnEvent
  | { readonly type: 'notice-published'; readonly data: Published }
  | { readonly type: 'notice-restarted'; readonly data: Restarted }
  | { readonly type: 'notice-redated'; readonly data: NoticeEnd & { readonly from?: IsoDate } }
  | {
      readonly type: 'objection-received';
      readonly data: {
        readonly objectionId: string;
        readonly receiptNo: string;
        readonly content: string;
        readonly evidence: string | null;
        readonly holds: boolean;
        readonly files?: readonly EvidenceFile[];
        readonly codeHash?: string;
        /** Who may not judge it. */
        readonly barred?: readonly string[];
        readonly paper?: Objection['paper'];
      };
    }
  | {
      readonly type: 'objection-answered';
      readonly data: {
        readonly objectionId: string;
        readonly finding: 'upheld' | 'dismissed';
        readonly reason: string;
      };
    }
  /** An objection was upheld after the notice had ended: a leader judges what follows, the case stays where it is. */
  | {
      readonly type: 'late-finding-noted';
      readonly data: { readonly objectionId: string; readonly applicationId: string };
    }
  | {
      readonly type: 'late-finding-judged';
      readonly data: { readonly objectionId: string; readonly outcome: LateOutcome; readonly reason: string };
    }
  | { readonly type: 'notice-closed'; readonly data: Ended & { readonly result: 'clear' | 'upheld' } }
  | { readonly type: 'notice-cancelled'; readonly data: Ended & { readonly reason: string } };
