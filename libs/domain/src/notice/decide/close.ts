import { text } from '../../kernel/text';
import type { NoticeDraft } from '../notice.context';
import type { NoticeState } from '../notice.types';

/** True while an unanswered objection with evidence holds the firm. */
export function isHeld(state: NoticeState): boolean {
  return state.objections.some((objection) => objection.holds && !objection.answer);
}

/**
 * Ends the notice; its case goes on, or back to the county's decision, in the same transaction. What was objected and not yet
 * answered is answered still, on its clock.
 */
export function close(draft: NoticeDraft, result: 'clear' | 'upheld'): void {
  draft.emit({ type: 'notice-closed', data: { result, endedAt: draft.context.at } });
  const note =
    result === 'clear'
      ? text('公示期满，无成立异议。', 'The notice ended with no objection upheld.')
      : text('异议成立，交由县级重新决定。', 'An objection was upheld; the county decides again.');
  draft.then({
    aggregate: { type: 'application', id: draft.state.applicationId },
    command: { type: 'record-notice-result', noticeId: draft.state.id, result, note },
  });
}

/** Closes a notice whose last day is over and that nothing holds; anything else changes nothing. */
export function closeWhenOver(draft: NoticeDraft): void {
  const over = draft.context.today > draft.state.endsOn && !draft.state.waitsFor;
  if (over && !isHeld(draft.state)) close(draft, 'clear');
}
