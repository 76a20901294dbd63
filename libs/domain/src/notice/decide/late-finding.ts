import type { Outcome } from '../../kernel/decider';
import { refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { checkTurn } from '../../turn/assignment';
import { endTurns, startTurn } from '../../turn/turn.decide';
import { judgeOf } from '../handlers';
import type { CommandOf, NoticeDraft } from '../notice.context';
import type { NoticeEvent } from '../notice.events';
import { OBJECTION_LADDER } from '../objection-ladder';
import { personalDataRefusal } from '../personal-data';

/** Working days in which a leader says what follows from it; the guide of deadlines names none (docs/adr/0020). */
const JUDGE_WORKING_DAYS = 5;

const keyOf = (objectionId: string): string => `${objectionId}.late`;

/**
 * What was upheld after the notice had ended changes no step of the case by itself: it may be before an upper level, or decided,
 * for months. A leader says within days what the county does about it.
 */
export function noteLateFinding(draft: NoticeDraft, objectionId: string): void {
  const { applicationId } = draft.state;
  draft.emit({ type: 'late-finding-noted', data: { objectionId, applicationId } });
  startTurn(draft, {
    key: keyOf(objectionId),
    task: 'judge-late-finding',
    assignee: judgeOf(draft.state, draft.context.barred),
    ref: objectionId,
    budget: JUDGE_WORKING_DAYS,
    template: OBJECTION_LADDER,
  });
}

/** The leader's judgement of a late finding: once, with a reason, which names nobody. */
export function judgeLateFinding(draft: NoticeDraft, command: CommandOf<'judge-late-finding'>): Outcome<NoticeEvent> {
  const { objectionId, outcome, reason } = command;
  const turn = draft.state.turns.find(({ key }) => key === keyOf(objectionId));
  if (!turn)
    return refuse(404, 'NOT_FOUND', text('没有公示后查实的此异议。', 'No such objection was upheld after the end.'));
  const refusal = checkTurn(judgeOf(draft.state, draft.context.barred), draft.context.actor);
  if (refusal) return refusal;
  if (turn.closedAt) return refuse(409, 'ALREADY_ANSWERED', text('该事项已判断。', 'This has been judged.'));
  if (!reason.trim()) return refuse(422, 'REASON_REQUIRED', text('请说明理由。', 'Give the reason.'));
  const personal = personalDataRefusal('reason', reason, [draft.state.creditCode]);
  if (personal) return personal;
  endTurns(draft, ({ key }) => key === turn.key);
  draft.emit({ type: 'late-finding-judged', data: { objectionId, outcome, reason } });
  return draft.outcome();
}
