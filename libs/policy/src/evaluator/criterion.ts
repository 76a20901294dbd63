import type { Bilingual } from '@app/domain';
import type { CriterionResult } from '../diagnosis.types';
import type { Criterion, CriterionVerdict } from '../pack.types';
import { askingFor } from './asking';
import { evaluate } from './condition';
import { Exact, shown } from './exact';
import { matchIndustry } from './industry';
import { bare, type Judgement, NOTHING, type Outcome } from './outcome';
import { findingOn, type Question } from './question';
import { rangeOf } from './score';
import type { PartState } from './score.types';

/** A criterion with what came of it; a human's finding takes the place of `manual-review` and of nothing else. */
export interface AssessedCriterion {
  readonly criterion: Criterion;
  readonly judgement: Judgement;
  readonly verdict: CriterionVerdict;
  readonly found: boolean;
}

const ELSEWHERE = bare({ ...NOTHING, verdict: 'not-applicable' });
const WHICH_INDUSTRY = bare({
  ...NOTHING,
  verdict: 'unknown',
  asks: [{ code: 'industryCode', period: 'now', unit: null }],
});

/** Where a criterion does not concern the purpose or the industry; null where it does. */
function outside(question: Question, criterion: Criterion): Judgement | null {
  if (criterion.purposes && !criterion.purposes.includes(question.purpose)) return ELSEWHERE;
  const match = matchIndustry(question.facts.industryCode, criterion.industries);
  const stated = criterion.orStated !== undefined && question.index.mentions(criterion.orStated);
  if (match === 'inside' || stated) return null;
  return match === 'outside' ? ELSEWHERE : WHICH_INDUSTRY;
}

/** Judges one criterion. */
export function assessCriterion(question: Question, criterion: Criterion): AssessedCriterion {
  const judgement = outside(question, criterion) ?? evaluate(question, criterion.when);
  const finding = judgement.verdict === 'manual-review' ? findingOn(question, criterion.id) : undefined;
  return { criterion, judgement, verdict: finding?.verdict ?? judgement.verdict, found: finding !== undefined };
}

function actionFor(outcome: Outcome, own: Bilingual | undefined): Bilingual | null {
  if (outcome.verdict === 'met' || outcome.verdict === 'not-applicable') return null;
  return outcome.asks.length > 0 ? askingFor(outcome.asks) : (own ?? null);
}

/** What everybody sees of an outcome; nothing that could read as advice where the law forbids it. */
function present(question: Question, outcome: Outcome, action: Bilingual | undefined) {
  const common = {
    verdict: outcome.verdict,
    op: outcome.op,
    required: outcome.required,
    actual: outcome.actual,
    unit: outcome.unit,
    period: outcome.period,
    sources: outcome.notes,
  };
  if (question.pack.advice === 'silent') return { ...common, asks: [] };
  return {
    ...common,
    asks: outcome.asks,
    distance: outcome.distance ? shown(outcome.distance, new Exact(0)) : null,
    action: actionFor(outcome, action),
  };
}

/** Shows a criterion. */
export function presentCriterion(
  question: Question,
  { criterion, judgement, verdict, found }: AssessedCriterion,
  group: string | undefined,
): CriterionResult {
  const computed = judgement.outcome();
  const outcome = found ? { ...computed, verdict, asks: [] } : computed;
  const { id, title, clause, mark } = criterion;
  return {
    ...{ id, title, clause, mark, role: 'condition' },
    ...(group ? { group } : {}),
    ...present(question, outcome, criterion.action),
    ...(found ? { foundBy: 'human' } : {}),
  };
}

/** Shows a part of the score beside the criteria. */
export function presentPart(question: Question, state: PartState, group: string | undefined): CriterionResult {
  const { id, title, clause, mark, max, action } = state.part;
  const settled = state.verdict === 'met' || state.verdict === 'unmet';
  const computed = state.judgement.outcome();
  const outcome: Outcome = {
    ...computed,
    verdict: state.verdict,
    required: null,
    op: 'points',
    distance: null,
    asks: settled ? [] : computed.asks,
  };
  return {
    ...{ id, title, clause, mark, role: 'part' },
    ...(group ? { group } : {}),
    ...present(question, outcome, action),
    points: rangeOf(state, max),
    ...(state.found ? { foundBy: 'human' } : {}),
  };
}
