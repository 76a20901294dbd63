import { type Bilingual, text } from '../kernel/text';
import type { OpinionVerdict, ReviewRound, Seat, Silence } from './review.types';

/** What the rule looks at in one seat. */
export interface SeatFacts {
  readonly id: string;
  /** The latest answer that was received in time to count; null where there is none. */
  readonly answer: Exclude<OpinionVerdict, 'recuse'> | null;
  /** The answer is an objection that its author took back. */
  readonly resolved: boolean;
  /** Of conditions: whether the firm still owes the papers, or the seat has yet to confirm them. */
  readonly condition: 'none' | 'asked' | 'to-confirm';
  readonly silence: Silence['means'];
  /** The time for an answer is over. */
  readonly over: boolean;
  /** The last word before this answer was an objection that was not taken back: silence never makes agreement of it. */
  readonly objected: boolean;
}

/** Where one seat stands. */
export type SeatStanding =
  | 'waiting-for-answer'
  | 'waiting-for-papers'
  | 'waiting-for-confirmation'
  | 'agreed'
  | 'agreed-with-conditions'
  | 'deemed-agreed'
  | 'not-concerned'
  | 'objected';

/** Where a round stands, and for whom it still waits. */
export interface Settlement {
  readonly result: 'waiting' | 'agreed' | 'agreed-with-conditions' | 'objected';
  readonly seats: readonly { readonly id: string; readonly standing: SeatStanding }[];
  /** Seats without whose answer, papers or confirmation the round stays open. */
  readonly waitingFor: readonly string[];
  /** Seats whose objection stands: to be taken back by them, or decided about by the leader in person. */
  readonly objections: readonly string[];
}

/** The rule in words, as it is shown before anybody answers. */
export const REVIEW_RULE: readonly Bilingual[] = [
  text(
    '各部门同时审查，互不为前置，只就本部门职责内的事实答复。',
    'All departments are asked at once; no answer waits for another, and each is about facts within its own duty.',
  ),
  text(
    '全部席位答复后本轮办结；不按多数计票，一个反对意见不因其他同意而被否决。',
    'The round ends when every seat has answered; nothing is counted by majority, and no agreement outweighs an objection.',
  ),
  text(
    '反对意见须写明事实和条款，由提出部门撤回，或由分管领导本人逐条书面决定；涉及硬性条件的不得否决。',
    'An objection names fact and clause; its department takes it back, or the leader decides about it in person and in writing; one about a hard condition is nobody’s to overrule.',
  ),
  text(
    '附条件同意的，条件转为对企业的材料要求，材料到位后由该部门确认。',
    'Conditions become a request for papers to the firm, and their department confirms when they are there.',
  ),
  text(
    '逾期未答复的，逐级提醒督办；只有公布文件写明的部门才视为同意，安全、环保、许可和税务以及曾提出反对意见的部门一律不得视为同意。',
    'Silence escalates; it counts as agreement only for a department of which a published document says so, never for safety, environment, permits or tax, and never after an objection.',
  ),
  text(
    '本轮办结或视为同意后收到的意见记录在案，不计入。',
    'What comes after the round ended, or after silence had spoken, is kept and not counted.',
  ),
];

const WAITING: readonly SeatStanding[] = ['waiting-for-answer', 'waiting-for-papers', 'waiting-for-confirmation'];

/** Where a seat stands: what it said, or what its silence means once the time is over. */
export function standingOf({ answer, resolved, condition, silence, over, objected }: SeatFacts): SeatStanding {
  switch (answer) {
    case null:
      return over && silence === 'deemed-agreed' && !objected ? 'deemed-agreed' : 'waiting-for-answer';
    case 'object':
      return resolved ? 'agreed' : 'objected';
    case 'agree-with-conditions':
      if (condition === 'none') return 'agreed-with-conditions';
      return condition === 'asked' ? 'waiting-for-papers' : 'waiting-for-confirmation';
    case 'agree':
      return 'agreed';
    case 'not-concerned':
      return 'not-concerned';
  }
}

/**
 * The rule of a round, shown before the first answer: everybody is waited for; one objection is enough to stop agreement and no
 * number of agreements outweighs it; silence agrees only where a published document says so, otherwise it keeps the round open.
 */
export function settle(seats: readonly SeatFacts[]): Settlement {
  const standings = seats.map((seat) => ({ id: seat.id, standing: standingOf(seat) }));
  const having = (...wanted: readonly SeatStanding[]): string[] =>
    standings.filter(({ standing }) => wanted.includes(standing)).map(({ id }) => id);
  const waitingFor = having(...WAITING);
  const objections = having('objected');
  const conditions = having('agreed-with-conditions');
  const agreement = conditions.length > 0 ? 'agreed-with-conditions' : 'agreed';
  const result = waitingFor.length > 0 ? 'waiting' : objections.length > 0 ? 'objected' : agreement;
  return { result, seats: standings, waitingFor, objections };
}

/** What a published document makes of a seat's silence; where nothing is said, or after an objection, silence escalates. */
export function silenceOf({ silence, objected }: Seat): Silence {
  return silence && !objected ? silence : { means: 'escalates' };
}

function factsOf(seat: Seat): SeatFacts {
  const verdict = seat.opinion?.verdict ?? null;
  return {
    id: seat.id,
    // Whoever steps back has said nothing: the seat waits for a substitute. What silence meant was written into the seat.
    answer: verdict === 'recuse' || seat.opinion?.deemed ? null : verdict,
    resolved: seat.opinion?.resolution !== undefined,
    condition: seat.condition?.status ?? 'none',
    silence: silenceOf(seat).means,
    over: seat.opinion?.deemed !== undefined,
    objected: seat.objected ?? false,
  };
}

/** Where a round of a case stands by the rule. */
export function settlementOf(round: Pick<ReviewRound, 'seats'>): Settlement {
  return settle(round.seats.map(factsOf));
}
