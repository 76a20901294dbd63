import { type FoundWay, searchWay } from '../improve/cheapest-way';
import type { PlanRequest } from '../plan.types';
import { reaches } from './rounds';
import { accountYearsOf, leadOf } from './worked-measure';

/** Rounds after the one aimed at for which a way is looked for. */
const MOST_ROUNDS = 6;

/**
 * The cheapest way of those that reach the round aimed at; where none does, of those that reach the first later round that any
 * reaches. What is cheapest of all may take longer than a dearer way, and a plan has a day.
 */
export function wayInTime(request: PlanRequest): FoundWay {
  const { pack, diagnosis } = request;
  const anyTime = searchWay(pack, diagnosis);
  if (anyTime.way.status !== 'found') return anyTime;
  for (let later = 0; later <= MOST_ROUNDS; later += 1) {
    const inTime = searchWay(pack, diagnosis, (rule, criterion) =>
      reaches(request, { ...leadOf(rule), accountYears: accountYearsOf(rule, criterion) }, later),
    );
    if (inTime.way.status === 'found') return inTime;
  }
  return anyTime;
}
