import type { MeetingEvent } from '../meeting/meeting.events';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';

export const MEETING_LINES: LinesOf<MeetingEvent> = {
  'meeting-called': saying(({ title, on }) =>
    text(`召集会议：${title.zh}（${on}）`, `Meeting called: ${title.en} (${on})`),
  ),
  'meeting-opened': saying(({ present }) =>
    text(`会议召开，到会 ${present.length} 人`, `Meeting opened with ${present.length} present`),
  ),
  'member-recused': always('成员就议题回避', 'Member recused from an item'),
  'member-excused': saying(({ account, reason }) =>
    text(`准许成员缺席表决：${account}（${reason}）`, `Member excused from a vote: ${account} (${reason})`),
  ),
  'vote-cast': always('成员表决', 'Vote cast'),
  'item-concluded': always('议题形成结论', 'Item concluded'),
  'item-closed': always('议题有结果', 'Item has its result'),
  'meeting-closed': saying(({ minutesNo }) =>
    text(`会议结束，纪要 ${minutesNo}`, `Meeting closed, minutes ${minutesNo}`),
  ),
  'meeting-cancelled': always('会议取消', 'Meeting cancelled'),
};
