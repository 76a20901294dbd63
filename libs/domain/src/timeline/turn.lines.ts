import { text } from '../kernel/text';
import type { TurnEvent } from '../turn/turn.events';
import { type LinesOf, saying } from './event-line';
import { wordFor } from './words';

export const TURN_LINES: LinesOf<TurnEvent> = {
  'turn-opened': saying(({ turn }) => {
    const who = wordFor(turn.assignee.department ?? turn.assignee.role);
    const due = turn.clock.dueOn ?? '—';
    return text(`待办：${who.zh}，${due} 前`, `Waiting for ${who.en}, by ${due}`);
  }),
  'turn-closed': saying(({ turn }) => {
    const who = wordFor(turn.assignee.department ?? turn.assignee.role);
    return text(`待办结束：${who.zh}`, `No longer waiting for ${who.en}`);
  }),
  'turn-redated': saying(({ turn }) =>
    text(`期限改为 ${turn.clock.dueOn ?? '—'}`, `Now due on ${turn.clock.dueOn ?? '—'}`),
  ),
  reminded: saying(({ rung }) => text(`催办（${rung}）`, `Reminded (${rung})`)),
  escalated: saying(({ rung, to }) =>
    text(`逾期升级至${wordFor(to).zh}（${rung}）`, `Escalated to ${wordFor(to).en} (${rung})`),
  ),
};
