import { isValidOn, type TitleCode } from '@app/domain';
import type { Condition } from '../condition.types';
import type { SourceNote } from '../diagnosis.types';
import { ageAtLeast } from './age';
import { chooseCase } from './cases';
import { compare } from './comparison';
import { Exact } from './exact';
import { legalPerson } from './legal-person';
import { manual } from './manual';
import { bare, combine, type Judgement, NOTHING, type Outcome } from './outcome';
import type { Question } from './question';
import { judgeSum, sumOf } from './score';
import { sizeAtMost } from './size-class';

type StatedTitle = Question['facts']['titles'][number];

function isStillValid({ validFrom, validTo }: StatedTitle, asOf: string): boolean {
  return isValidOn({ validFrom, validTo: validTo ?? null }, asOf);
}

function titleNote(title: StatedTitle, asOf: string): SourceNote {
  const valid = isStillValid(title, asOf);
  return {
    code: `title:${title.code}`,
    period: `${title.validFrom}/${title.validTo ?? ''}`,
    value: title.code,
    unit: null,
    source: title.source ?? 'registry',
    used: valid,
    ...(valid ? {} : { because: 'period' as const }),
  };
}

/** Titles are taken as complete; the firm's own word alone is for a human. */
function holdsTitle({ facts, asOf }: Question, codes: readonly TitleCode[]): Judgement {
  const named = facts.titles.filter((title) => codes.includes(title.code));
  const valid = named.filter((title) => isStillValid(title, asOf));
  const proved = valid.some((title) => title.source !== 'reported');
  const verdict = proved ? 'met' : valid.length > 0 ? 'manual-review' : 'unmet';
  const outcome = (): Outcome => ({
    ...NOTHING,
    verdict,
    op: 'held',
    required: codes.join(','),
    actual: valid.map((title) => title.code).join(',') || 'none',
    period: 'now',
    notes: named.map((title) => titleNote(title, asOf)),
  });
  return { verdict, asking: false, outcome };
}

function titleCondition(
  question: Question,
  { anyOf, held }: Extract<Condition, { title: object }>['title'],
): Judgement {
  const judgement = holdsTitle(question, anyOf);
  if (held) return judgement;
  const verdict = judgement.verdict === 'unmet' ? 'met' : 'unmet';
  return { verdict, asking: false, outcome: () => ({ ...judgement.outcome(), verdict, op: 'not-held' }) };
}

/** A valid title wins over the indicator of the same name; without both the firm has no such title. */
function titleOrIndicator(question: Question, title: TitleCode, indicator: string): Judgement {
  const held = holdsTitle(question, [title]);
  if (held.verdict === 'met' || !question.index.mentions(indicator)) return held;
  const stated = compare(question, { metric: { indicator }, over: { kind: 'now' }, op: '=', value: true });
  return combine([held, stated], 'any');
}

/** Both ends of the score must agree. Where only a quotient by zero leaves it open, there is nothing to ask for: a human looks. */
function scoreCondition(question: Question, { of, min }: Extract<Condition, { score: object }>['score']): Judgement {
  if (!question.score) return bare({ ...NOTHING, verdict: 'unknown' });
  const sum = sumOf(question.score, of);
  const judged = judgeSum(sum, min);
  const parts = question.score.parts.filter(({ part }) => of === 'total' || of.includes(part.id));
  const asking = judged === 'unknown' && parts.some((part) => part.judgement.asking);
  const verdict = judged === 'unknown' && !asking ? 'manual-review' : judged;
  const outcome = (): Outcome => {
    const known = sum.claimed[0] === sum.claimed[1];
    const outcomes = parts.map((part) => part.judgement.outcome());
    return {
      ...NOTHING,
      verdict,
      op: '>=',
      required: min,
      actual: known ? sum.claimed[0] : `${sum.claimed[0]}–${sum.claimed[1]}`,
      unit: '分',
      period: String(question.factYear),
      distance: known ? new Exact(Math.max(0, min - sum.claimed[0])) : null,
      notes: outcomes.flatMap(({ notes }) => notes),
      asks: asking ? outcomes.flatMap(({ asks }) => asks) : [],
    };
  };
  return { verdict, asking, outcome };
}

/** Evaluates a declarative condition. Nothing in a pack is ever run as code. */
export function evaluate(question: Question, condition: Condition): Judgement {
  if ('compare' in condition) return compare(question, condition.compare);
  if ('any' in condition)
    return combine(
      condition.any.map((one) => evaluate(question, one)),
      'any',
    );
  if ('all' in condition)
    return combine(
      condition.all.map((one) => evaluate(question, one)),
      'all',
    );
  if ('title' in condition) return titleCondition(question, condition.title);
  if ('titleOrIndicator' in condition)
    return titleOrIndicator(question, condition.titleOrIndicator.title, condition.titleOrIndicator.indicator);
  if ('cases' in condition) return chooseCase(condition.cases, (one) => evaluate(question, one));
  if ('age' in condition) return ageAtLeast(question, condition.age.years);
  if ('sizeClass' in condition) return sizeAtMost(question, condition.sizeClass.table);
  if ('legalPerson' in condition) return legalPerson(question.facts.creditCode);
  return 'score' in condition ? scoreCondition(question, condition.score) : manual(question, condition.manual.shows);
}
