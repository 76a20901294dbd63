import { text } from '../kernel/text';
import type { NoticeEvent } from '../notice/notice.events';
import { type LinesOf, always, saying } from './event-line';
import { TURN_LINES } from './turn.lines';
import { wordFor } from './words';

export const NOTICE_LINES: LinesOf<NoticeEvent> = {
  ...TURN_LINES,
  'notice-published': saying(({ publishedOn, endsOn }) =>
    text(`公示发布：${publishedOn} 至 ${endsOn}`, `Notice published: ${publishedOn} to ${endsOn}`),
  ),
  'notice-restarted': saying(({ reason, endsOn }) =>
    text(`重新公示：${reason}，至 ${endsOn}`, `Published anew: ${reason}, until ${endsOn}`),
  ),
  'notice-redated': saying(({ endsOn }) => text(`公示截止改为 ${endsOn}`, `The notice now ends on ${endsOn}`)),
  'objection-received': always('收到异议', 'An objection was received', 'objector'),
  'objection-answered': always('异议已答复', 'The objection was answered', 'objector'),
  'late-finding-noted': always('公示结束后异议查实', 'An objection was upheld after the notice had ended', 'objector'),
  'late-finding-judged': always(
    '公示结束后查实的异议，领导已判断如何处理',
    'A leader judged what follows from the objection upheld after the notice',
    'objector',
  ),
  'notice-closed': saying(({ result }) =>
    text(`公示结束：${wordFor(result).zh}`, `Notice closed: ${wordFor(result).en}`),
  ),
  'notice-cancelled': always('公示取消', 'Notice cancelled'),
};
