import type { Bilingual } from '@app/domain';
import type { CriterionResult } from '../diagnosis.types';
import type { Criterion } from '../pack.types';
import { askingFor } from './asking';
import { evaluate } from './condition';
import { Exact, shown } from './exact';
import { matchIndustry } from './industry';
import { NOTHING, type Outcome } from './outcome';
import { findingOn, type Question } from './question';
import { rangeOf } from './score';
import type { PartState } from './score.types';

/** Where a criterion does not concern the purpose or the industry; null where it does. */
function outside(question: Question, criterion: Criterion): Outcome | null {
  if (criterion.purposes && !criterion.purposes.includes(question.purpose))
    return { ...NOTHING, verdict: 'not-applicable' };
  const match = matchIndustry(question.facts.industryCode, criterion.industries);
  if (match === 'outside') return { ...NOTHING, verdict: 'not-applicable' };
  if (match === 'inside') return null;
  return { ...NOTHING, verdict: 'unknown', asks: [{ code: 'industryCode', period: 'now', unit: null }] };
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

/** Evaluates one criterion; a human's finding takes the place of `manual-review` and of nothing else. */
export function evaluateCriterion(
  question: Question,
  criterion: Criterion,
  group: string | undefined,
): CriterionResult {
  const computed = outside(question, criterion) ?? evaluate(question, criterion.when);
  const finding = computed.verdict === 'manual-review' ? findingOn(question, criterion.id) : undefined;
  const outcome = finding ? { ...computed, verdict: finding.verdict, asks: [] } : computed;
  const { id, title, clause, mark } = criterion;
  return {
    ...{ id, title, clause, mark, role: 'condition' },
    ...(group ? { group } : {}),
    ...present(question, outcome, criterion.action),
    ...(finding ? { foundBy: 'human' } : {}),
  };
}

/** Shows a part of the score beside the criteria. */
export function presentPart(question: Question, state: PartState, group: string | undefined): CriterionResult {
  const { id, title, clause, mark, max, action } = state.part;
  const settled = state.verdict === 'met' || state.verdict === 'unmet';
  const outcome: Outcome = {
    ...state.outcome,
    verdict: state.verdict,
    required: null,
    op: 'points',
    distance: null,
    asks: settled ? [] : state.outcome.asks,
  };
  return {
    ...{ id, title, clause, mark, role: 'part' },
    ...(group ? { group } : {}),
    ...present(question, outcome, action),
    points: rangeOf(state, max),
    ...(state.found ? { foundBy: 'human' } : {}),
  };
}
