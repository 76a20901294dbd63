import type { PanelEvent } from '../panel/panel.events';
import { text } from '../kernel/text';
import type { TurnEvent } from '../turn/turn.events';
import { type LinesOf, always, saying } from './event-line';
import { TURN_LINES } from './turn.lines';

/** A turn names the account for which it waits. */
const BLIND_TURN_LINES = Object.fromEntries(
  Object.entries(TURN_LINES).map(([type, line]) => [type, { ...line, redacts: 'blind-expert' }]),
) as unknown as LinesOf<TurnEvent>;

/** Whatever names an account or a number of the register stays back: who scored what is nobody's but the office's. */
export const PANEL_LINES: LinesOf<PanelEvent> = {
  ...BLIND_TURN_LINES,
  'panel-ordered': saying(({ kind, earlier = [] }) => {
    const what =
      kind === 'rehearsal'
        ? text('发起专家预评（不影响申报）', 'Experts asked for a rehearsal, which blocks nothing')
        : text('发起专家评审', 'Panel of experts ordered');
    const ids = earlier.map(({ id }) => id).join('、');
    return earlier.length === 0
      ? what
      : text(`${what.zh}；此前同一事项：${ids}`, `${what.en}; before it on the same subject: ${ids}`);
  }),
  'draw-committed': saying(({ commitment }) =>
    text(`公布抽取种子哈希 ${commitment.slice(0, 12)}…`, `Hash of the seed published: ${commitment.slice(0, 12)}…`),
  ),
  'experts-drawn': saying(
    ({ draw }) => text(`随机抽取专家 ${draw.seats.length} 名`, `${draw.seats.length} experts drawn`),
    'blind-expert',
  ),
  'conflict-declared': always('专家声明利益冲突情况', 'Expert declared on conflicts of interest', 'blind-expert'),
  'seat-vacated': always('席位递补抽取', 'Seat drawn again', 'blind-expert'),
  'expert-added': always('分差超限，增抽一名专家', 'Gap above the threshold: one more expert drawn', 'blind-expert'),
  'scores-given': always('专家提交评分（密封）', 'Expert handed in points, sealed', 'blind-expert'),
  'scores-opened': saying(
    ({ result }) => text(`评分启封，得分 ${result.total}`, `Points opened, result ${result.total}`),
    'blind-expert',
  ),
  'panel-closed': always('专家评审结束', 'Panel of experts closed'),
  'panel-cancelled': saying(({ reason }) => text(`专家评审取消：${reason}`, `Panel of experts cancelled: ${reason}`)),
};
