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
  'turn-redated': saying(({ turn, from }) => {
    const to = turn.clock.dueOn ?? '—';
    return from
      ? text(`期限由 ${from} 改为 ${to}`, `Due on ${to} instead of ${from}`)
      : text(`期限改为 ${to}`, `Now due on ${to}`);
  }),
  'clock-paused': saying(({ turn, reason, note }) => {
    const who = wordFor(turn.assignee.department ?? turn.assignee.role);
    return text(
      `时限中止：${who.zh}（${reason}：${note}）`,
      `The clock of ${who.en} stands still (${reason}: ${note})`,
    );
  }),
  'clock-resumed': saying(({ turn }) =>
    text(`时限恢复，${turn.clock.dueOn ?? '—'} 前`, `The clock runs on, due on ${turn.clock.dueOn ?? '—'}`),
  ),
  'clock-extended': saying(({ from, to, reason }) =>
    text(`时限由 ${from} 延至 ${to}：${reason}`, `Extended from ${from} to ${to}: ${reason}`),
  ),
  reminded: saying(({ rung }) => text(`催办（${rung}）`, `Reminded (${rung})`)),
  escalated: saying(({ rung, to }) =>
    text(`逾期升级至${wordFor(to).zh}（${rung}）`, `Escalated to ${wordFor(to).en} (${rung})`),
  ),
};
