import type { Constraint, Model } from 'yalps';
import { greaterEq, lessEq } from 'yalps';
import type { CriterionResult, Diagnosis } from '../diagnosis.types';
import type { PolicyPack, ScorePart } from '../pack.types';
import type { MeasureRule } from '../plan.types';
import { openRules } from './open-rules';
import type { Demand, OpenCondition } from './conditions';
import { levelsAbove } from './part-levels';

const measureKey = (id: string): string => `measure:${id}`;
const levelKey = (part: string, points: number): string => `level:${part}:${points}`;

type Row = Record<string, number>;

/** Which measures may be taken for a criterion; by default all. */
export type MayTake = (rule: MeasureRule, criterion: CriterionResult) => boolean;

/**
 * The search as a mixed integer programme. A variable of 0 or 1 says of each measure whether it is taken, of each level of a part
 * whether it is reached, of each way of a condition whether it is gone. Efforts add up; a measure that settles several criteria
 * counts once. A level further up costs the part's measure once more for each step.
 */
export class ImprovementModel {
  private readonly columns = new Map<string, Row>();
  private readonly rows = new Map<string, Constraint>();
  private readonly offered = new Map<string, MeasureRule>();
  /** Criteria that each way settles. */
  private readonly settling = new Map<string, readonly string[]>();
  private readonly results: ReadonlyMap<string, CriterionResult>;
  private readonly parts: ReadonlyMap<string, ScorePart>;

  constructor(
    private readonly pack: PolicyPack,
    diagnosis: Diagnosis,
    conditions: readonly OpenCondition[],
    private readonly mayTake: MayTake = () => true,
  ) {
    this.results = new Map(diagnosis.criteria.map((result) => [result.id, result]));
    this.parts = new Map((pack.score?.parts ?? []).map((part) => [part.id, part]));
    conditions.forEach((condition, i) => this.require(condition, `c${i}`));
  }

  get model(): Model {
    return {
      direction: 'minimize',
      objective: 'effort',
      constraints: this.rows,
      variables: this.columns,
      binaries: true,
    };
  }

  /** The measures and levels of a solution, and the criteria that its ways settle. */
  read(chosen: ReadonlySet<string>): {
    readonly measures: MeasureRule[];
    readonly levels: ReadonlyMap<string, number>;
    readonly settled: ReadonlySet<string>;
  } {
    const settled = new Set([...this.settling].flatMap(([key, ids]) => (chosen.has(key) ? ids : [])));
    const measures = [...this.offered.values()].filter(({ id }) => chosen.has(measureKey(id)));
    const levels = new Map<string, number>();
    for (const part of this.parts.values()) {
      const reached = levelsAbove(part, this.certain(part.id)).find((points) => chosen.has(levelKey(part.id, points)));
      if (reached !== undefined) levels.set(part.id, reached);
    }
    return { measures, levels, settled };
  }

  private require({ ways }: OpenCondition, name: string): void {
    const oneOf = `${name}:one`;
    this.rows.set(oneOf, greaterEq(1));
    ways.forEach((way, i) => {
      const key = `way:${name}:${i}`;
      // Ways cost nothing by themselves, but the shorter of two that cost the same is the clearer advice.
      this.put(key, 'effort', way.length * 1e-4);
      this.put(key, oneOf, 1);
      this.settling.set(
        key,
        way.map(({ criterion }) => criterion.id),
      );
      way.forEach((demand) => this.demand(demand, key));
    });
  }

  private demand({ criterion, score }: Demand, way: string): void {
    if (score) {
      const row = `${way}:points:${criterion.id}`;
      const known = score.parts.reduce((sum, id) => sum + this.certain(id), 0);
      // Sum of the raised parts, less what the way needs, is not below what is lacking nothing.
      this.rows.set(row, greaterEq(0));
      this.put(way, row, known - score.min);
      for (const id of score.parts) this.raise(id, row);
      return;
    }
    const row = `${way}:settled:${criterion.id}`;
    this.rows.set(row, greaterEq(0));
    this.put(way, row, -1);
    for (const rule of this.rulesOf(criterion)) this.offer(rule, row);
  }

  private raise(partId: string, row: string): void {
    const part = this.parts.get(partId);
    const result = this.results.get(partId);
    if (!part || !result) return;
    const certain = this.certain(partId);
    const rules = this.rulesOf(result);
    const [first] = rules;
    if (!first) return;
    const [once, done] = [`${partId}:once`, `${partId}:done`];
    if (!this.rows.has(once)) this.rows.set(once, lessEq(1));
    if (!this.rows.has(done)) this.rows.set(done, greaterEq(0));
    levelsAbove(part, certain).forEach((points, step) => {
      const key = levelKey(partId, points);
      this.put(key, 'effort', step * first.effort.weight);
      this.put(key, once, 1);
      this.put(key, done, -1);
      this.put(key, row, points - certain);
    });
    for (const rule of rules) this.offer(rule, done);
  }

  private rulesOf(criterion: CriterionResult): readonly MeasureRule[] {
    return openRules(criterion).filter((rule) => this.mayTake(rule, criterion));
  }

  private offer(rule: MeasureRule, row: string): void {
    this.offered.set(rule.id, rule);
    const key = measureKey(rule.id);
    this.put(key, 'effort', rule.effort.weight);
    this.put(key, row, 1);
  }

  /** Points that no missing datum and no doubt can take away. */
  private certain(partId: string): number {
    return this.results.get(partId)?.points?.min ?? 0;
  }

  private put(column: string, row: string, value: number): void {
    const known = this.columns.get(column) ?? {};
    known[row] = value;
    this.columns.set(column, known);
  }
}
