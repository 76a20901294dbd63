import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { lateAfterEnd, lateNow } from '../../turn/turn';
import type { ApplicationCommand } from '../application.commands';
import type { ApplicationDraft } from '../application.context';
import { handedTo } from '../delegation';
import type { Opinion, ReviewRound, Seat } from '../review.types';
import { openTurnOfSeat } from './find-seat';

type GiveOpinion = Extract<ApplicationCommand, { type: 'give-opinion' }>;

function field(path: string, code: string, zh: string, en: string): Refusal {
  return refuse(422, code, text(zh, en), [{ path, code, message: text(zh, en) }]);
}

/** The reason in words: as given, or made of fact and clause. */
function reasonOf({ reason, fact, clause }: GiveOpinion): string {
  if (reason.trim() !== '' || !fact || !clause) return reason;
  return `${fact}（${clause}）`;
}

/** Why the answer cannot be taken as it is; fact and clause come together, or the reason carries both. */
export function checkOpinion(
  draft: ApplicationDraft,
  round: ReviewRound,
  seat: Seat,
  command: GiveOpinion,
): Refusal | null {
  if (command.verdict === 'not-concerned' && round.kind !== 'department-review') {
    return refuse(
      422,
      'VERDICT_NOT_APPLICABLE',
      text('初审不能选择“不涉及”。', 'A preliminary review cannot be "not concerned".'),
    );
  }
  if (Boolean(command.fact?.trim()) !== Boolean(command.clause?.trim())) {
    const path = command.fact?.trim() ? 'clause' : 'fact';
    return field(path, 'FACT_AND_CLAUSE', '事实和依据条款须一并填写。', 'Fact and clause are given together.');
  }
  if (command.verdict !== 'agree' && reasonOf(command).trim() === '') {
    return refuse(422, 'REASON_REQUIRED', text('请说明事实和依据条款。', 'Give the fact and the clause.'));
  }
  if (command.conditions && command.verdict !== 'agree-with-conditions') {
    return field(
      'conditions',
      'VERDICT_NOT_APPLICABLE',
      '仅“附条件同意”可列条件。',
      'Only conditions have conditions.',
    );
  }
  if (seat.vacant && command.verdict !== 'recuse' && !command.paperNo?.trim()) {
    return field(
      'paperNo',
      'PAPER_NO_REQUIRED',
      '请填写部门书面答复的文号。',
      "Give the number of the department's answer on paper.",
    );
  }
  const { published } = draft.context;
  const { criterionId } = command;
  const known = !criterionId || !published || published.some(({ id }) => id === criterionId);
  return known
    ? null
    : field(
        'criterionId',
        'CONDITION_NOT_PUBLISHED',
        '规则中没有该条件。',
        'The rule set publishes no such condition.',
      );
}

/** The answer as it is kept, with how late it came and the facts on which it rests. */
export function opinionOf(draft: ApplicationDraft, round: ReviewRound, seat: Seat, command: GiveOpinion): Opinion {
  const { actor, at, today, calendar, duties } = draft.context;
  const turn = openTurnOfSeat(draft, round, seat) ?? turnsOfSeat(draft, round, seat).at(-1);
  const basis = duties?.[seat.id]?.fingerprint;
  const forAccount = handedTo(seat, today)?.by;
  return {
    verdict: command.verdict,
    reason: reasonOf(command),
    ...(command.fact ? { fact: command.fact } : {}),
    ...(command.clause ? { clause: command.clause } : {}),
    ...(command.criterionId ? { criterionId: command.criterionId } : {}),
    by: actor.id,
    at,
    lateBy: turn ? (turn.closedAt ? lateAfterEnd : lateNow)(turn, today, calendar) : 0,
    afterRequests: draft.state.requests.length,
    ...(basis ? { basis } : {}),
    ...(forAccount ? { forAccount } : {}),
    ...(seat.vacant && command.paperNo ? { paperNo: command.paperNo } : {}),
  };
}

function turnsOfSeat({ state }: ApplicationDraft, round: ReviewRound, seat: Seat) {
  return state.turns.filter(({ key, ref }) => ref === round.id && key.startsWith(`${round.id}:${seat.id}`));
}
