import type { Bilingual } from '../kernel/text';
import type { IsoDate } from '../kernel/time';
import type { Conclusion, MeetingItem, MeetingKind, MeetingMember, MeetingRule, VoteChoice } from './meeting.types';

export type MeetingCommand =
  | {
      readonly type: 'call-meeting';
      readonly regionCode: string;
      readonly kind: MeetingKind;
      readonly title: Bilingual;
      readonly on: IsoDate;
      readonly rule: MeetingRule;
      readonly members: readonly MeetingMember[];
      readonly chair: string;
      readonly items: readonly Pick<MeetingItem, 'subject' | 'mode'>[];
    }
  | { readonly type: 'open-meeting'; readonly present: readonly string[] }
  | { readonly type: 'recuse-member'; readonly itemId: string; readonly account?: string; readonly reason: string }
  | { readonly type: 'excuse-member'; readonly itemId: string; readonly account: string; readonly reason: string }
  | { readonly type: 'cast-vote'; readonly itemId: string; readonly choice: VoteChoice }
  | {
      readonly type: 'conclude-item';
      readonly itemId: string;
      readonly conclusion: Conclusion;
      readonly reason: string;
    }
  | { readonly type: 'count-votes'; readonly itemId: string }
  | { readonly type: 'close-meeting'; readonly minutesNo: string; readonly text: string }
  | { readonly type: 'cancel-meeting'; readonly reason: string };

export type MeetingCommandType = MeetingCommand['type'];
