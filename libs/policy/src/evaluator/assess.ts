import type { OverallVerdict } from '../diagnosis.types';
import type { CriterionVerdict, Group, PolicyPack } from '../pack.types';
import { type AssessedCriterion, assessCriterion } from './criterion';
import { groupOf, judgeGroup } from './group';
import { matchIndustry } from './industry';
import type { Question } from './question';
import { evaluateScore } from './score';
import { overallOf } from './verdict';

/** Verdicts on everything that a pack asks for; what to show for them is worked out by whoever shows it. */
export interface Assessment {
  /** With the score, where the pack has one. */
  readonly question: Question;
  readonly verdict: OverallVerdict;
  readonly criteria: readonly AssessedCriterion[];
  readonly groups: readonly { readonly group: Group; readonly verdict: CriterionVerdict }[];
  /** Criterion id to the id of its group. */
  readonly grouped: ReadonlyMap<string, string>;
}

const groupings = new WeakMap<PolicyPack, ReadonlyMap<string, string>>();

function groupingOf(pack: PolicyPack): ReadonlyMap<string, string> {
  const known = groupings.get(pack);
  if (known) return known;
  const grouping = groupOf(pack);
  groupings.set(pack, grouping);
  return grouping;
}

/** Judges a firm by every criterion and group. The one place where a verdict comes from, for a diagnosis and for a run over all firms. */
export function assess(asked: Question): Assessment {
  const { pack } = asked;
  const question = pack.score ? { ...asked, score: evaluateScore(asked, pack.score) } : asked;
  const grouped = groupingOf(pack);
  const criteria = pack.criteria.map((criterion) => assessCriterion(question, criterion));
  const verdicts = new Map(criteria.map(({ criterion, verdict }) => [criterion.id, verdict]));
  const groups = pack.groups.map((group) => ({ group, verdict: judgeGroup(group, verdicts) }));
  // What must hold: ungrouped criteria and whole groups. Parts of a score count only through it.
  const alone = criteria.filter(({ criterion }) => !grouped.has(criterion.id));
  const outside = matchIndustry(question.facts.industryCode, pack.industries) === 'outside';
  const verdict = outside ? 'not-applicable' : overallOf([...alone, ...groups].map((one) => one.verdict));
  return { question, verdict, criteria, groups, grouped };
}
