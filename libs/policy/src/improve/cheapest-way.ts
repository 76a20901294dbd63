import { text } from '@app/domain';
import { solve } from 'yalps';
import type { Diagnosis } from '../diagnosis.types';
import type { PolicyPack } from '../pack.types';
import { rulesFor } from '../plan/catalogue';
import type { MeasureRule } from '../plan.types';
import { type Demand, type OpenCondition, openConditions } from './conditions';
import type { CheapestWay, ChosenMeasure, Obstacle, RaisedPart } from './improve.types';
import { ImprovementModel, type MayTake } from './model';
import { openRules } from './open-rules';

const NOTHING: Omit<CheapestWay, 'status'> = {
  effort: 0,
  measures: [],
  raised: [],
  points: null,
  obstacles: [],
  assumptions: [],
};

const ASSUMPTIONS: CheapestWay['assumptions'] = [
  text(
    '措施按工作量权重（1 至 5）相加，权重是本系统的估计，不是费用。',
    'Measures add up by weights of effort, 1 to 5: our estimate, not a price.',
  ),
  text(
    '缺少数据的条件假定补充后成立，得分项在补充之前按零分计；提供后结论可能改变。',
    'A condition that lacks data is assumed to hold once they are given, a part of a score counts as no points until then; the result may change.',
  ),
  text('需人工认定的事项假定能够证明。', 'What a human must judge is assumed to be provable.'),
  text('得分项每提高一档，按其措施的工作量再计一次。', 'Each further step of a part costs its measure once more.'),
  text(
    '综合考虑全部条件，但不考虑先后时间；时间安排见培育方案。',
    'All conditions are weighed together, without their times: those are in the plan.',
  ),
];

function obstaclesOf(conditions: readonly OpenCondition[]): Obstacle[] {
  const hopeless = conditions.filter(({ ways }) => ways.every((way) => way.some((demand) => !isOpenTo(demand))));
  return hopeless.flatMap(({ ways }) =>
    (ways[0] ?? [])
      .filter((demand) => !isOpenTo(demand))
      .map(({ criterion: { id, title } }) => {
        const rule = rulesFor(id, 'unmet')[0];
        const nothing = text('没有可以改变它的措施', 'No measure changes it');
        return { criterionId: id, title, because: rule?.note ?? nothing };
      }),
  );
}

function isOpenTo({ criterion, score }: Demand): boolean {
  return score !== null || openRules(criterion).length > 0;
}

/** What a measure is taken for, of everything that is open. */
function purposesOf(rule: MeasureRule, diagnosis: Diagnosis, raised: readonly RaisedPart[]): readonly string[] {
  const open = diagnosis.criteria.filter(({ verdict, role }) => role === 'condition' && verdict !== 'met');
  const ids = [...open.map(({ id }) => id), ...raised.map(({ id }) => id)];
  return rule.criteria.filter((id) => ids.includes(id));
}

function chosenMeasure(rule: MeasureRule, diagnosis: Diagnosis, raised: readonly RaisedPart[]): ChosenMeasure {
  const { id, title, ownerRole, pace, effort, doesNotCount } = rule;
  const criteria = purposesOf(rule, diagnosis, raised);
  return { id, title, ownerRole, pace, effort: effort.weight, effortReason: effort.reason, criteria, doesNotCount };
}

function pointsOf(diagnosis: Diagnosis, raised: readonly RaisedPart[]): CheapestWay['points'] {
  const { score } = diagnosis;
  if (!score) return null;
  const gained = raised.reduce((sum, { from, to }) => sum + to - from, 0);
  return { now: score.min, then: score.min + gained, needed: score.pass };
}

/** A way, and the criteria that it settles: of alternatives those that are chosen. */
export interface FoundWay {
  readonly way: CheapestWay;
  readonly settled: ReadonlySet<string>;
}

const NOT_ONE: ReadonlySet<string> = new Set();

/**
 * The cheapest way of the measures that may be taken.
 *
 * @param diagnosis of the same pack
 */
export function searchWay(pack: PolicyPack, diagnosis: Diagnosis, mayTake?: MayTake): FoundWay {
  if (pack.advice === 'silent') return { way: { ...NOTHING, status: 'silent' }, settled: NOT_ONE };
  const conditions = openConditions(pack, diagnosis);
  if (conditions.length === 0) {
    return { way: { ...NOTHING, status: 'none-needed', points: pointsOf(diagnosis, []) }, settled: NOT_ONE };
  }
  const search = new ImprovementModel(pack, diagnosis, conditions, mayTake);
  const solution = solve(search.model);
  if (solution.status !== 'optimal') {
    const obstacles = obstaclesOf(conditions);
    return { way: { ...NOTHING, status: 'blocked', obstacles, assumptions: ASSUMPTIONS }, settled: NOT_ONE };
  }
  const chosen = new Set(solution.variables.filter(([, value]) => value > 0.5).map(([name]) => name));
  const { measures, levels, settled } = search.read(chosen);
  const raised = raisedParts(pack, diagnosis, levels);
  const way: CheapestWay = {
    status: 'found',
    effort: Math.round(solution.result),
    measures: measures.map((rule) => chosenMeasure(rule, diagnosis, raised)),
    raised,
    points: pointsOf(diagnosis, raised),
    obstacles: [],
    assumptions: ASSUMPTIONS,
  };
  return { way, settled };
}

/**
 * The cheapest set of measures after which, by all that is known, nothing stands against the tier: alternatives, floors and the
 * total of a score are weighed together. Above-scale has none: the law forbids to advise on the figures.
 *
 * @param diagnosis of the same pack
 */
export function cheapestWay(pack: PolicyPack, diagnosis: Diagnosis): CheapestWay {
  return searchWay(pack, diagnosis).way;
}

function raisedParts(pack: PolicyPack, diagnosis: Diagnosis, levels: ReadonlyMap<string, number>): RaisedPart[] {
  return (pack.score?.parts ?? []).flatMap(({ id, title }) => {
    const to = levels.get(id);
    const from = diagnosis.criteria.find((result) => result.id === id)?.points?.min ?? 0;
    return to === undefined ? [] : [{ id, title, from, to }];
  });
}
