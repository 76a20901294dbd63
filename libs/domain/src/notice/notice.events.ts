import type { Role } from '../kernel/actor';
import type { IsoDate } from '../kernel/time';
import type { Turn } from '../turn/turn.types';
import type { NoticeState } from './notice.types';

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
>;

/** The objector's name and contact stand outside the data, under their salted hashes. */
export type NoticeEvent =
  | { readonly type: 'notice-published'; readonly data: Published }
  | {
      readonly type: 'objection-received';
      readonly data: {
        readonly objectionId: string;
        readonly receiptNo: string;
        readonly content: string;
        readonly evidence: string | null;
        readonly holds: boolean;
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
  | { readonly type: 'notice-closed'; readonly data: { readonly result: 'clear' | 'upheld' } }
  | { readonly type: 'notice-cancelled'; readonly data: { readonly reason: string } }
  | { readonly type: 'turn-opened'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'turn-closed'; readonly data: { readonly turn: Turn } }
  | { readonly type: 'reminded'; readonly data: { readonly turn: string; readonly rung: IsoDate } }
  | {
      readonly type: 'escalated';
      readonly data: { readonly turn: string; readonly rung: IsoDate; readonly to: Role | null };
    };
