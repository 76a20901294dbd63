import type { Conclusion, ItemResult, MeetingItem, MeetingState, VoteChoice } from './meeting.types';

type Called = Pick<MeetingState, 'id' | 'regionCode' | 'kind' | 'title' | 'on' | 'rule' | 'members' | 'chair'> & {
  readonly items: readonly Pick<MeetingItem, 'id' | 'subject' | 'mode'>[];
};

/** The text of the minutes, and the reason of a recusal, stand outside the data, under their salted hashes. */
export type MeetingEvent =
  | { readonly type: 'meeting-called'; readonly data: Called }
  | { readonly type: 'meeting-opened'; readonly data: { readonly present: readonly string[] } }
  | { readonly type: 'member-recused'; readonly data: { readonly itemId: string; readonly account: string } }
  | {
      readonly type: 'member-excused';
      readonly data: { readonly itemId: string; readonly account: string; readonly reason: string };
    }
  | {
      readonly type: 'vote-cast';
      readonly data: { readonly itemId: string; readonly account: string; readonly choice: VoteChoice };
    }
  | {
      readonly type: 'item-concluded';
      readonly data: { readonly itemId: string; readonly conclusion: Conclusion; readonly reason: string };
    }
  | { readonly type: 'item-closed'; readonly data: { readonly itemId: string; readonly result: ItemResult } }
  | { readonly type: 'meeting-closed'; readonly data: { readonly minutesNo: string; readonly textHash: string } }
  | { readonly type: 'meeting-cancelled'; readonly data: { readonly reason: string } };
