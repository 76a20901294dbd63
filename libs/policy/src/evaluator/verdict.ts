import type { OverallVerdict } from '../diagnosis.types';
import type { CriterionVerdict } from '../pack.types';

/** What holds of alternatives: the first of these that any of them has. A human's judgement alone can settle it before more data can. */
const ANY_ORDER: readonly CriterionVerdict[] = ['met', 'manual-review', 'unknown', 'unmet'];

/** The same for a group of criteria, by the contract: what is missing comes before what a human can judge. */
const GROUP_ORDER: readonly CriterionVerdict[] = ['met', 'unknown', 'manual-review', 'unmet'];

/** What holds of things that must hold together: the first of these that any of them has. */
const ALL_ORDER: readonly CriterionVerdict[] = ['unmet', 'unknown', 'manual-review', 'met'];

function first(order: readonly CriterionVerdict[], verdicts: readonly CriterionVerdict[]): CriterionVerdict {
  return order.find((verdict) => verdicts.includes(verdict)) ?? 'not-applicable';
}

/** Three-valued "or": met if any is met, unmet only if all are; members that do not apply are left out. */
export function anyOf(verdicts: readonly CriterionVerdict[]): CriterionVerdict {
  return first(ANY_ORDER, verdicts);
}

/**
 * Alternatives among criteria: met if any is met, unmet only if all are, else unknown; where no datum is missing and only a
 * human's word is, it is for that human.
 */
export function anyOfGroup(verdicts: readonly CriterionVerdict[]): CriterionVerdict {
  return first(GROUP_ORDER, verdicts);
}

/** Three-valued "and": unmet if any is unmet, met only if all are; members that do not apply are left out. */
export function allOf(verdicts: readonly CriterionVerdict[]): CriterionVerdict {
  return first(ALL_ORDER, verdicts);
}

const OVERALL: Readonly<Record<CriterionVerdict, OverallVerdict>> = {
  met: 'promising',
  'manual-review': 'opportunity',
  unknown: 'needs-data',
  unmet: 'not-met',
  'not-applicable': 'not-applicable',
};

/** The first that applies: not applicable, a hard condition unmet, data missing, something for a human, otherwise promising. */
export function overallOf(conditions: readonly CriterionVerdict[]): OverallVerdict {
  return OVERALL[allOf(conditions)];
}
