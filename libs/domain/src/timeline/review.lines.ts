import type { ApplicationEvent } from '../application/application.events';
import type { RemedyEvent } from '../application/remedy.evolve';
import type { SeatEvent } from '../application/seat.evolve';
import { text } from '../kernel/text';
import { type LinesOf, always, saying } from './event-line';
import { wordFor } from './words';

type SkippedEvent = Extract<ApplicationEvent, { type: 'step-skipped' }>;

/** What happens to a seat of a review round beside its answer. */
export const REVIEW_LINES: LinesOf<SeatEvent> = {
  'opinion-voided': saying(({ seat, because }) =>
    because === 'facts'
      ? text(
          `职责内事实有变，原意见作废，重新征求：${wordFor(seat).zh}`,
          `Facts within its duty changed; the answer is void and asked for again: ${wordFor(seat).en}`,
        )
      : text(
          `职责内材料有变，原意见作废，重新征求：${wordFor(seat).zh}`,
          `Papers within its duty changed; the answer is void and asked for again: ${wordFor(seat).en}`,
        ),
  ),
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
  'seat-returned': saying(({ seat, cause }) =>
    cause === 'inactive'
      ? text(
          `受托人停用，席位收回：${wordFor(seat).zh}`,
          `The delegate's account is closed; seat returned: ${wordFor(seat).en}`,
        )
      : text(`委托终止，席位收回：${wordFor(seat).zh}`, `Delegation over; seat returned: ${wordFor(seat).en}`),
  ),
  'seat-vacated': saying(({ seat }) =>
    text(
      `部门无可办理人员，由局代录书面意见：${wordFor(seat).zh}`,
      `Nobody of the department may answer; the bureau takes down its answer on paper: ${wordFor(seat).en}`,
    ),
  ),
  'seat-filled': saying(({ seat }) =>
    text(`部门恢复办理：${wordFor(seat).zh}`, `The department answers itself again: ${wordFor(seat).en}`),
  ),
};

/** Hearing, review of a refusal, taking up a decided case, and the call for a site check. */
export const REMEDY_LINES: LinesOf<RemedyEvent | SkippedEvent> = {
  'site-check-called': saying(({ called }) =>
    called ? text('需现场核查', 'A site check is called for') : text('不需现场核查', 'No site check is called for'),
  ),
  'step-skipped': saying(({ kind }) => text(`环节略过：${wordFor(kind).zh}`, `Step skipped: ${wordFor(kind).en}`)),
  'refusal-intended': saying(({ grounds }) =>
    text(
      `拟不予推荐，告知依据 ${grounds.length} 项`,
      `Refusal intended on ${grounds.length} grounds; the firm is heard`,
    ),
  ),
  'hearing-closed': saying(({ outcome }) => {
    if (outcome === 'answered') return text('企业已陈述申辩', 'The firm made its statement');
    return outcome === 'waived'
      ? text('企业放弃陈述申辩', 'The firm waived its statement')
      : text('企业逾期未陈述申辩', 'The firm made no statement in time');
  }),
  'refusal-review-requested': always('企业申请复核', 'The firm asked for a review'),
  'refusal-review-closed': saying(({ result }) => {
    if (result === 'moot') return text('复核终止：不予推荐仍有效', 'Review ended without a result: the refusal stays');
    return result === 'confirmed'
      ? text('复核：维持不予推荐', 'Review: the refusal is confirmed')
      : text('复核：撤销不予推荐', 'Review: the refusal is set aside');
  }),
  'application-reopened': saying(({ returnTo }) =>
    text(`重新启动，自${wordFor(returnTo).zh}办理`, `Taken up again at: ${wordFor(returnTo).en}`),
  ),
};
