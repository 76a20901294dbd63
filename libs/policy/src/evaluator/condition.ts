import { isValidOn, type TitleCode } from '@app/domain';
import type { Condition } from '../condition.types';
import type { SourceNote } from '../diagnosis.types';
import type { StatedTitle } from '../facts.types';
import { compare } from './comparison';
import { Exact } from './exact';
import { legalPerson } from './legal-person';
import { combine, NOTHING, type Outcome } from './outcome';
import type { Question } from './question';
import { judgeSum, sumOf } from './score';
import { sizeAtMost } from './size-class';

function titleNote(title: StatedTitle, asOf: string): SourceNote {
  const valid = isValidOn({ validFrom: title.validFrom, validTo: title.validTo ?? null }, asOf);
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
function holdsTitle(question: Question, codes: readonly TitleCode[]): Outcome {
  const notes = question.facts.titles
    .filter((title) => codes.includes(title.code))
    .map((title) => titleNote(title, question.asOf));
  const valid = notes.filter((note) => note.used);
  const proved = valid.some((note) => note.source !== 'reported');
  const verdict = proved ? 'met' : valid.length > 0 ? 'manual-review' : 'unmet';
  const actual = valid.map((note) => String(note.value)).join(',') || 'none';
  return { ...NOTHING, verdict, op: 'held', required: codes.join(','), actual, period: 'now', notes };
}

function titleCondition(question: Question, { anyOf, held }: Extract<Condition, { title: object }>['title']): Outcome {
  const outcome = holdsTitle(question, anyOf);
  if (held) return outcome;
  const verdict = outcome.verdict === 'unmet' ? 'met' : 'unmet';
  return { ...outcome, verdict, op: 'not-held' };
}

/** A valid title wins over the indicator of the same name; without both the firm has no such title. */
function titleOrIndicator(question: Question, title: TitleCode, indicator: string): Outcome {
  const held = holdsTitle(question, [title]);
  if (held.verdict === 'met') return held;
  const stated = compare(question, { metric: { indicator }, over: { kind: 'now' }, op: '=', value: true });
  return stated.verdict === 'unknown' && stated.notes.length === 0 ? held : combine([held, stated], 'any');
}

function scoreCondition(question: Question, { of, min }: Extract<Condition, { score: object }>['score']): Outcome {
  if (!question.score) return { ...NOTHING, verdict: 'unknown' };
  const sum = sumOf(question.score, of);
  const judged = judgeSum(sum, min);
  const parts = question.score.parts.filter(({ part }) => of === 'total' || of.includes(part.id));
  const asks = judged === 'unknown' ? parts.flatMap((part) => part.outcome.asks) : [];
  const verdict = judged === 'unknown' && asks.length === 0 ? 'manual-review' : judged;
  const known = sum.claimed[0] === sum.claimed[1];
  return {
    ...NOTHING,
    verdict,
    op: '>=',
    required: min,
    actual: known ? sum.claimed[0] : `${sum.claimed[0]}–${sum.claimed[1]}`,
    unit: '分',
    period: String(question.factYear),
    distance: known ? new Exact(Math.max(0, min - sum.claimed[0])) : null,
    notes: parts.flatMap((part) => part.outcome.notes),
    asks,
  };
}

/** What stays for people; the firm's own statements are shown beside it. */
function manual(question: Question, shows: readonly string[]): Outcome {
  const notes = shows.flatMap((code) =>
    ['now', String(question.factYear)].flatMap((period) => question.index.read(code, period).notes),
  );
  return { ...NOTHING, verdict: 'manual-review', op: 'manual', period: 'now', notes };
}

/** Evaluates a declarative condition. Nothing in a pack is ever run as code. */
export function evaluate(question: Question, condition: Condition): Outcome {
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
  if ('sizeClass' in condition) return sizeAtMost(question, condition.sizeClass.table);
  if ('legalPerson' in condition) return legalPerson(question.facts.creditCode);
  return 'score' in condition ? scoreCondition(question, condition.score) : manual(question, condition.manual.shows);
}
