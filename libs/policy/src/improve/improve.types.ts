import type { Bilingual } from '@app/domain';
import type { MeasureOwner, MeasurePace } from '../plan.types';

/** A measure of the cheapest way, and what it is for. */
export interface ChosenMeasure {
  readonly id: string;
  readonly title: Bilingual;
  readonly ownerRole: MeasureOwner;
  readonly pace: MeasurePace;
  readonly effort: number;
  readonly effortReason: Bilingual;
  /** Criteria and parts of the score that it settles here. */
  readonly criteria: readonly string[];
  readonly doesNotCount: readonly Bilingual[];
}

/** A part of the score that is raised. */
export interface RaisedPart {
  readonly id: string;
  readonly title: Bilingual;
  readonly from: number;
  readonly to: number;
}

/** A condition that nothing in the catalogue can settle. */
export interface Obstacle {
  readonly criterionId: string;
  readonly title: Bilingual;
  readonly because: Bilingual;
}

/** The cheapest set of measures after which, by all that is known, nothing stands against the tier. */
export interface CheapestWay {
  /** `none-needed`; `silent` above-scale, of which nothing is advised; `blocked` by what no cultivation changes. */
  readonly status: 'found' | 'none-needed' | 'blocked' | 'silent';
  /** Sum of the weights, 1 to 5 each. */
  readonly effort: number;
  readonly measures: readonly ChosenMeasure[];
  readonly raised: readonly RaisedPart[];
  /** Points that are certain now, and with the raised parts; null where the tier has no score. */
  readonly points: { readonly now: number; readonly then: number; readonly needed: number } | null;
  readonly obstacles: readonly Obstacle[];
  readonly assumptions: readonly Bilingual[];
}
