import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Meetings: calling, quorum, votes, minutes, and decisions that name them. */
export const MEETING_PROBLEMS = {
  MEMBERS_UNSOUND: { status: 422, title: text('成员名单有误', 'The list of members is unsound') },
  MEMBER_UNKNOWN: { status: 422, title: text('成员账号不存在', 'A member has no account here') },
  CHAIR_NOT_A_MEMBER: { status: 422, title: text('主持人不是成员', 'The chair is no member') },
  DATE_IN_PAST: { status: 422, title: text('日期已过', 'The date has passed') },
  AGENDA_UNKNOWN: { status: 422, title: text('议题所列申报不符', 'Unknown application on the agenda') },
  NO_VOTE_ON_TITLES: { status: 422, title: text('称号推荐不表决', 'Titles are not voted on') },
  PANEL_NOT_CLOSED: { status: 409, title: text('专家评审未结束', 'The panel of experts is not closed') },
  PANEL_NOT_PASSED: { status: 409, title: text('专家评审未通过', 'The panel of experts did not pass it') },
  MEETING_NOT_DUE: { status: 409, title: text('未到会议日期', 'The meeting is not due yet') },
  MEETING_NOT_OPEN: { status: 409, title: text('会议未召开', 'The meeting is not open') },
  MEETING_OPEN: { status: 409, title: text('会议正在进行', 'The meeting is in progress') },
  MEETING_CLOSED: { status: 409, title: text('会议已结束', 'The meeting is over') },
  NOT_A_MEMBER_PRESENT: { status: 422, title: text('出席名单有误', 'The list of those present is unsound') },
  NO_QUORUM: { status: 409, title: text('未达法定人数', 'No quorum') },
  NOT_A_MEMBER: { status: 403, title: text('无表决权', 'No member with a vote') },
  NOT_PRESENT: { status: 403, title: text('缺席', 'Not present') },
  MEMBER_RECUSED: { status: 403, title: text('已就该议题回避', 'Recused from the item') },
  NO_VETO: { status: 403, title: text('没有否决权', 'No veto') },
  NO_VOTE_HERE: { status: 409, title: text('该议题不表决', 'This item is not voted on') },
  VOTE_REQUIRED: { status: 409, title: text('该议题须表决', 'This item is voted on') },
  ALREADY_VOTED: { status: 409, title: text('已投票', 'Voted already') },
  VOTES_OUTSTANDING: { status: 409, title: text('尚有成员未表决', 'Votes are outstanding') },
  NO_VOTE_OUTSTANDING: { status: 409, title: text('没有待其表决的事项', 'No vote of this member is waited for') },
  ITEM_CLOSED: { status: 409, title: text('议题已有结果', 'The item has its result') },
  ITEMS_OPEN: { status: 409, title: text('尚有议题未决', 'An item is open') },
  MINUTES_NUMBER_TAKEN: { status: 409, title: text('纪要编号已使用', 'The number of the minutes is taken') },
  MEETING_DECIDED_OTHERWISE: { status: 422, title: text('与会议结论不一致', 'The meeting concluded otherwise') },
  MEETING_RECUSAL_MISSING: { status: 422, title: text('应回避人员参加了会议', 'Somebody who stepped back took part') },
} as const satisfies Record<string, ProblemEntry>;
