import type { SeatEvent } from '../application/seat.evolve';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';
import { wordFor } from './words';

/** What happens to a seat of a review round beside its answer. */
export const REVIEW_LINES: LinesOf<SeatEvent> = {
  'opinion-received-late': saying(({ seat }) =>
    text(`逾期意见（不计入）：${wordFor(seat).zh}`, `Opinion received late, not counted: ${wordFor(seat).en}`),
  ),
  'objection-withdrawn': saying(({ seat }) =>
    text(`撤回反对意见：${wordFor(seat).zh}`, `Objection taken back: ${wordFor(seat).en}`),
  ),
  'condition-asked': saying(({ seat }) =>
    text(`所附条件转为材料要求：${wordFor(seat).zh}`, `Conditions became a request: ${wordFor(seat).en}`),
  ),
  'condition-answered': always('附条件材料待部门确认', 'Conditions wait to be confirmed'),
  'seat-added': saying(({ seat }) =>
    text(`增加会审部门：${wordFor(seat.id).zh}`, `Department brought in: ${wordFor(seat.id).en}`),
  ),
  'seat-delegated': saying(({ seat }) =>
    text(`会审席位委托：${wordFor(seat).zh}`, `Seat handed to a colleague: ${wordFor(seat).en}`),
  ),
};
