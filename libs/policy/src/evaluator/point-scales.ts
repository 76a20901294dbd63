import type { CriterionVerdict, Judged, Tally } from '../pack.types';
import { compare } from './comparison';
import { manual } from './manual';
import type { Judgement } from './outcome';
import type { Question } from './question';
import type { Points } from './score.types';

/** Points of one scale, with what they rest on. */
export type Scored = Points & { readonly judgements: readonly Judgement[] };

/** Adds up what holds, at most to the cap; what may hold leaves its points open. */
export function onTally(question: Question, { tally, cap }: Tally): Scored {
  const items = tally.map(({ compare: comparison, points }) => {
    const judgement = compare(question, comparison);
    return { judgement, points, verdict: judgement.indefinite ? ('unknown' as const) : judgement.verdict };
  });
  const range = (open: readonly CriterionVerdict[]) => {
    const total = (counts: (verdict: CriterionVerdict) => boolean): number =>
      items.reduce((sum, { verdict, points }) => sum + (counts(verdict) ? points : 0), 0);
    const most = total((verdict) => verdict !== 'unmet');
    const least = total((verdict) => verdict !== 'unmet' && !open.includes(verdict));
    return [Math.min(cap, least), Math.min(cap, most)] as const;
  };
  return {
    claimed: range(['unknown']),
    proved: range(['unknown', 'manual-review']),
    judgements: items.map(({ judgement }) => judgement),
  };
}

/** Points that only a human can give: open from the least to the most. */
export function onJudged(question: Question, { judged, shows }: Judged): Scored {
  const range = [judged.min, judged.max] as const;
  return { claimed: range, proved: range, judgements: [manual(question, shows)] };
}
