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

const WAITING: readonly SeatStanding[] = ['waiting-for-answer', 'waiting-for-papers', 'waiting-for-confirmation'];

/** Where a seat stands: what it said, or what its silence means once the time is over. */
export function standingOf({ answer, resolved, condition, silence, over }: SeatFacts): SeatStanding {
  switch (answer) {
    case null:
      return over && silence === 'deemed-agreed' ? 'deemed-agreed' : 'waiting-for-answer';
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

/** What a published document makes of a seat's silence; where nothing is said, silence escalates. */
export function silenceOf(seat: Seat): Silence {
  return seat.silence ?? { means: 'escalates' };
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
  };
}

/** Where a round of a case stands by the rule. */
export function settlementOf(round: Pick<ReviewRound, 'seats'>): Settlement {
  return settle(round.seats.map(factsOf));
}
