import type { Condition, ConditionCase } from '../condition.types';
import { bare, combine, type Judgement, NOTHING } from './outcome';

/** Nothing is said of a firm for which no case was written. */
const NO_CASE = bare({ ...NOTHING, verdict: 'unmet' });

/**
 * The first case that holds decides. While it is open which one that is, every case that may be it counts: where all of them come
 * to the same the case does not matter, else what opens it is asked for.
 *
 * @param judge evaluates a condition for the firm in question
 */
export function chooseCase(cases: readonly ConditionCase[], judge: (condition: Condition) => Judgement): Judgement {
  const open: Judgement[] = [];
  const possible: Judgement[] = [];
  for (const { if: test, then } of cases) {
    const tested = test ? judge(test) : undefined;
    if (tested?.verdict === 'unmet') continue;
    possible.push(judge(then));
    if (!tested || tested.verdict === 'met') break;
    open.push(tested);
  }
  const [first = NO_CASE] = possible;
  const settled = first.verdict === 'met' || first.verdict === 'unmet';
  const agreed = settled && possible.every(({ verdict }) => verdict === first.verdict);
  return open.length === 0 || agreed ? first : combine(open, 'all');
}
