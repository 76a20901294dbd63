import { type Bilingual, isValidOn, text } from '@app/domain';
import type { Diagnosis, DiagnoseOptions, ScoreResult } from '../diagnosis.types';
import type { Condition } from '../condition.types';
import type { Facts } from '../facts.types';
import type { PolicyPack } from '../pack.types';
import { assess } from './assess';
import { presentCriterion, presentPart } from './criterion';
import { findGaps } from './gaps';
import { ask, type Question, readFirm } from './question';
import { rangeOf, sumOf } from './score';
import { findWarnings } from './warnings';

function scoreCondition(when: Condition) {
  return 'score' in when ? when.score : undefined;
}

function scoreResult(question: Question): ScoreResult | undefined {
  const { score, pack } = question;
  if (!score) return undefined;
  const sum = sumOf(score, 'total');
  const conditions = pack.criteria.flatMap((criterion) => {
    const condition = scoreCondition(criterion.when);
    return condition ? [{ criterion, ...condition }] : [];
  });
  const floors = conditions.flatMap(({ criterion, of, min }) => {
    if (of === 'total') return [];
    const part = sumOf(score, of);
    return [{ id: criterion.id, title: criterion.title, required: min, ...rangeOf(part, part.of) }];
  });
  return {
    ...rangeOf(sum, sum.of),
    pass: conditions.find((condition) => condition.of === 'total')?.min ?? 0,
    floors,
    parts: score.parts.map((state) => ({
      id: state.part.id,
      title: state.part.title,
      ...rangeOf(state, state.part.max),
    })),
  };
}

function notesOf(question: Question): Bilingual[] {
  const { pack, facts, asOf, purpose } = question;
  const holds = facts.titles.some(
    (title) => title.code === pack.tier && isValidOn({ ...title, validTo: title.validTo ?? null }, asOf),
  );
  if (purpose === 'new' && holds)
    return [
      text(
        '企业已持有该称号，结论按新申报标准给出',
        'the firm holds this title already; answered as for a first application',
      ),
    ];
  if (purpose === 'renewal' && !holds)
    return [
      text(
        '企业当前没有有效的该称号，结论按复核标准给出',
        'the firm holds no valid title of this tier; answered as for a renewal',
      ),
    ];
  return [];
}

/**
 * Compares a firm with the criteria of a pack. Pure: the same pack, facts and options always give the same answer, in whatever
 * order the indicators come. Values that the catalogue refuses are never used; report them first with `checkFacts`.
 *
 * @param options `asOf` as `YYYY-MM-DD`; it fixes T unless `factYear` (of a batch) does
 */
export function diagnose(pack: PolicyPack, facts: Facts, options: DiagnoseOptions): Diagnosis {
  const {
    question,
    verdict,
    criteria: assessed,
    groups: judged,
    grouped,
  } = assess(ask(pack, readFirm(facts, options.asOf), options));
  const scored = pack.criteria.find((criterion) => scoreCondition(criterion.when));
  const criteria = [
    ...(question.score?.parts ?? []).map((part) => presentPart(question, part, scored && grouped.get(scored.id))),
    ...assessed.map((one) => presentCriterion(question, one, grouped.get(one.criterion.id))),
  ];
  const groups = judged.map(({ group, verdict }) => ({ id: group.id, title: group.title, any: group.any, verdict }));
  const score = scoreResult(question);
  return {
    tier: pack.tier,
    ruleSetId: pack.id,
    asOf: question.asOf,
    purpose: question.purpose,
    factYear: question.factYear,
    verdict,
    ...(score ? { score } : {}),
    criteria,
    groups,
    gaps: pack.advice === 'silent' ? [] : findGaps(criteria, groups),
    warnings: findWarnings(question),
    notes: notesOf(question),
    decidedBy: pack.decidedBy,
    ...(pack.advice === 'silent' ? { papers: pack.documents.map(({ type, title }) => ({ type, title })) } : {}),
  };
}
