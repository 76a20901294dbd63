import type { CriterionVerdict, ScorePart } from '../pack.types';
import type { Judgement } from './outcome';

/**
 * Points as two intervals: `claimed` takes the firm's unverified word as true, `proved` leaves open whether it is.
 * Both widen by what is not stated.
 */
export interface Points {
  readonly claimed: readonly [min: number, max: number];
  readonly proved: readonly [min: number, max: number];
}

export interface PartState extends Points {
  readonly part: ScorePart;
  readonly judgement: Judgement;
  readonly verdict: CriterionVerdict;
  readonly found: boolean;
}

export interface ScoreState {
  readonly parts: readonly PartState[];
}
