import type { IndicatorSource } from '@app/domain';
import type { SourceNote } from '../diagnosis.types';
import type { IndicatorValue } from '../facts.types';
import { checkValue } from '../indicators/check-value';
import type { IndicatorSpec } from '../indicators/indicator.types';
import { unitFits } from '../indicators/unit';
import { Figure, readFigure } from './figure';
import type { Freshness } from './freshness';

export type Because = NonNullable<SourceNote['because']>;

/** What came of the values that are stated for one code and period. `reasons` say of each why it was not used. */
export interface Settled {
  readonly items: readonly IndicatorValue[];
  readonly reasons: readonly (Because | undefined)[];
  /** Absent where nothing is usable: none stated, wrong unit, wrong type, stale, or sources that disagree. */
  readonly value?: Figure | boolean | string;
  /** The firm's own word on something that needs proof. */
  readonly weak: boolean;
}

/** Audited, then platform = registry = inspected, then reported. A map: no name of `Object.prototype` is a source. */
const RANK: ReadonlyMap<string, number> = new Map(
  Object.entries({
    audited: 2,
    platform: 1,
    registry: 1,
    inspected: 1,
    reported: 0,
  } satisfies Record<IndicatorSource, number>),
);

function rankOf(item: IndicatorValue): number {
  return RANK.get(item.source) ?? -1;
}

/** A share between 0 and 1 without a unit may be a fraction or a percentage: neither reading is a verdict. */
export function isAmbiguousShare(spec: IndicatorSpec, item: Pick<IndicatorValue, 'unit' | 'value'>): boolean {
  if (spec.unit !== '%' || item.unit) return false;
  const share = readFigure(item.value)?.estimate ?? 0;
  return share > 0 && share < 1;
}

function unusable(spec: IndicatorSpec, item: IndicatorValue, fresh: Freshness): Because | undefined {
  const wrong = checkValue(spec, item.value);
  if (wrong) return wrong.code === 'OUT_OF_RANGE' ? 'range' : 'type';
  if (rankOf(item) < 0) return 'type';
  if (!unitFits(spec, item.unit) || isAmbiguousShare(spec, item)) return 'unit';
  return item.period === 'now' ? fresh.fault(item.observedAt) : undefined;
}

function valueOf(spec: IndicatorSpec, item: IndicatorValue): Figure | boolean | string {
  if (spec.kind === 'boolean' || spec.kind === 'level') return item.value as boolean | string;
  return readFigure(item.value) ?? 'none';
}

function same(left: Figure | boolean | string, right: Figure | boolean | string): boolean {
  return left instanceof Figure && right instanceof Figure ? left.cmp(right) === 0 : left === right;
}

/** Of several states by one source the latest observed is the present one, where every one says when it was observed. */
function latestOfSource(items: readonly IndicatorValue[]): readonly IndicatorValue[] {
  const observed = items.map((item) => (item.period === 'now' ? Date.parse(item.observedAt ?? '') : NaN));
  const last = Math.max(...observed);
  return Number.isNaN(last) ? items : items.filter((_, i) => observed[i] === last);
}

/** What each source says of the present; sources of one rank that say different things are not decided by their dates. */
function latestState(items: readonly IndicatorValue[]): readonly IndicatorValue[] {
  if (items.length < 2) return items;
  const sources = [...new Set(items.map(({ source }) => source))];
  return sources.flatMap((source) => latestOfSource(items.filter((item) => item.source === source)));
}

/** Settles one code and period: which of the stated values counts, if any. */
export function settle(spec: IndicatorSpec, items: readonly IndicatorValue[], fresh: Freshness): Settled {
  const faults = items.map((item) => unusable(spec, item, fresh));
  const usable = items.filter((_, i) => !faults[i]);
  const [first] = usable;
  if (!first) return { items, reasons: faults, weak: false };
  const best = Math.max(...usable.map(rankOf));
  const top = usable.filter((item) => rankOf(item) === best);
  const present = latestState(top);
  const value = valueOf(spec, present[0] ?? first);
  const weak = best === 0 && spec.needsProof === true;
  if (items.length === 1) return { items, reasons: faults, value, weak };
  const agreed = present.every((item) => same(valueOf(spec, item), value));
  const reasons = items.map((item, i) => {
    if (faults[i]) return faults[i];
    if (present.includes(item)) return agreed ? undefined : 'conflict';
    return top.includes(item) ? 'superseded' : 'outranked';
  });
  return agreed ? { items, reasons, value, weak } : { items, reasons, weak: false };
}
