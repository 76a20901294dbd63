import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { EnterpriseDraft } from '../enterprise.context';
import type { EnterpriseEvent } from '../enterprise.events';
import type { NameCaretakerCommand } from './caretakers.commands';

/**
 * Hands a firm to somebody who holds the role, or back to all who do; whom it is with already keeps it and nothing is written.
 *
 * @throws Refusal 422 `REASON_REQUIRED`
 */
export function decideCaretaker(
  draft: EnterpriseDraft,
  { duty, account, reason }: NameCaretakerCommand,
): Outcome<EnterpriseEvent> {
  const said = reason.trim();
  if (said === '') {
    const message = text('请说明交接原因。', 'Say why the firm is handed over.');
    return refuse(422, 'REASON_REQUIRED', message, [{ path: 'reason', code: 'REASON_REQUIRED', message }]);
  }
  const before = draft.state.caretakers?.find((caretaker) => caretaker.duty === duty)?.account ?? null;
  if (before !== account) draft.emit({ type: 'caretaker-named', data: { duty, account, before, reason: said } });
  return draft.outcome();
}
