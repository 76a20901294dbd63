import { titleBenefits } from '../benefits/title-benefits';
import type { PlanDraft, PlanRequest } from '../plan.types';
import { checkpointsOf } from './checkpoints';
import { budgetConflict, notReachable, targetConflict, tooLong } from './conflicts';
import { measuresFor } from './measures';
import { reaches, readyBy, roundOf } from './rounds';
import { wayInTime } from './way-in-time';

/** Clauses that reward the title itself; to hold out money for a figure of statistics is no advice that may be given. */
function awardsOf({ pack, regionCode, today }: PlanRequest): PlanDraft['awards'] {
  return regionCode && pack.advice === 'full' ? titleBenefits(pack.tier, regionCode, today) : [];
}

/**
 * Drafts a plan from the gaps of a diagnosis: all data and proofs that are missing, and the improvements of the cheapest way that
 * reaches the round; with owners and checkpoints scheduled back, in working days, from the earlier of the target date and the
 * county's cut-off, less what the application itself takes. What cannot be done in time, or at all, is stated as a conflict with
 * the earliest round that can be reached; an officer may change everything before it is approved.
 */
export function draftPlan(request: PlanRequest): PlanDraft {
  const measures = measuresFor(request.diagnosis, request.pack, wayInTime(request));
  const ready = readyBy(request);
  const unreachable = measures.filter(({ kind, reachable }) => kind === 'improve' && !reachable);
  const late = measures.filter((measure) => !unreachable.includes(measure) && !reaches(request, measure));
  const isPossible = unreachable.length === 0;
  const earliest = isPossible && late.length > 0 ? Math.max(...late.map((measure) => roundOf(request, measure))) : null;
  return {
    measures: measures.map(({ reachable: _reachable, ...measure }) => measure),
    awards: awardsOf(request),
    checkpoints: checkpointsOf(request, measures, ready.on),
    feasible: isPossible && late.length === 0,
    ...(earliest === null ? {} : { earliestBatch: String(earliest) }),
    conflicts: [
      ...targetConflict(request),
      ...(ready.fits ? [] : [budgetConflict(request)]),
      ...unreachable.map(notReachable),
      ...late.map((measure) => tooLong(request, measure, earliest)),
    ],
  };
}
