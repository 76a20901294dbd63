import type { IndicatorSource } from '@app/domain';
import type { Decimal } from 'decimal.js';
import type { SourceNote } from '../diagnosis.types';
import type { IndicatorValue, Scalar } from '../facts.types';
import { findIndicator } from '../indicators/catalogue';
import { checkValue } from '../indicators/check-value';
import type { IndicatorSpec } from '../indicators/indicator.types';
import { unitFits } from '../indicators/unit';
import { readDecimal } from './exact';

/** A usable value, with all that was looked at. `weak`: the firm's own word on something that needs proof. */
export interface Known {
  readonly known: true;
  readonly value: Decimal | boolean | string;
  readonly weak: boolean;
  readonly notes: readonly SourceNote[];
}

/** Nothing usable: never stated, wrong unit, wrong type, or sources that disagree. */
export interface Missing {
  readonly known: false;
  readonly notes: readonly SourceNote[];
}

export type Reading = Known | Missing;

/** Audited, then platform = registry = inspected, then reported. */
const RANK: Readonly<Record<IndicatorSource, number>> = {
  audited: 2,
  platform: 1,
  registry: 1,
  inspected: 1,
  reported: 0,
};

function noteOf(item: IndicatorValue, used: boolean, because?: SourceNote['because']): SourceNote {
  return {
    code: item.code,
    period: item.period,
    value: item.value,
    unit: item.unit ?? findIndicator(item.code)?.unit ?? null,
    source: item.source,
    ...(item.observedAt ? { observedAt: item.observedAt } : {}),
    ...(item.evidenceDocumentId ? { evidenceDocumentId: item.evidenceDocumentId } : {}),
    used,
    ...(because ? { because } : {}),
  };
}

/** A share between 0 and 1 without a unit may be a fraction or a percentage: neither reading is a verdict. */
function ambiguousPercent(spec: IndicatorSpec, item: IndicatorValue): boolean {
  const number = spec.unit === '%' && !item.unit ? readDecimal(item.value) : undefined;
  return number !== undefined && number.gt(0) && number.lt(1);
}

function unusable(spec: IndicatorSpec, item: IndicatorValue): SourceNote['because'] | undefined {
  const wrong = checkValue(spec, item.value);
  if (wrong) return wrong.code === 'OUT_OF_RANGE' ? 'range' : 'type';
  if (!(item.source in RANK)) return 'type';
  return unitFits(spec, item.unit) && !ambiguousPercent(spec, item) ? undefined : 'unit';
}

function valueOf(spec: IndicatorSpec, item: IndicatorValue): Decimal | boolean | string {
  if (spec.kind === 'boolean' || spec.kind === 'level') return item.value as Scalar as boolean | string;
  return readDecimal(item.value) ?? 'none';
}

function same(left: Decimal | boolean | string, right: Decimal | boolean | string): boolean {
  return typeof left === 'object' && typeof right === 'object' ? left.eq(right) : left === right;
}

/** Of several states of one source rank the latest observed is the present one, where every one says when it was observed. */
function latestState(items: readonly IndicatorValue[]): readonly IndicatorValue[] {
  if (items.some((item) => item.period !== 'now' || Number.isNaN(Date.parse(item.observedAt ?? '')))) return items;
  const last = items.map((item) => item.observedAt ?? '').reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a));
  return items.filter((item) => item.observedAt === last);
}

function settle(spec: IndicatorSpec, items: readonly IndicatorValue[]): Reading {
  const rejected = items.flatMap((item) => {
    const because = unusable(spec, item);
    return because ? [noteOf(item, false, because)] : [];
  });
  const usable = items.filter((item) => !unusable(spec, item));
  const [one] = usable;
  if (!one) return { known: false, notes: rejected };
  const best = Math.max(...usable.map((item) => RANK[item.source]));
  const top = usable.filter((item) => RANK[item.source] === best);
  const present = latestState(top);
  const chosen = present[0] ?? one;
  const value = valueOf(spec, chosen);
  const agreed = present.every((item) => same(valueOf(spec, item), value));
  const notes = usable.map((item) => {
    if (present.includes(item)) return agreed ? noteOf(item, true) : noteOf(item, false, 'conflict');
    return noteOf(item, false, top.includes(item) ? 'superseded' : 'outranked');
  });
  if (!agreed) return { known: false, notes: [...notes, ...rejected] };
  const weak = best === 0 && spec.needsProof === true;
  return { known: true, value, weak, notes: [...notes, ...rejected] };
}

/** The values of a firm, ordered by code and period, each settled once. */
export class FactIndex {
  private readonly byKey = new Map<string, IndicatorValue[]>();
  private readonly settled = new Map<string, Reading>();

  constructor(items: readonly IndicatorValue[]) {
    for (const item of items) {
      const key = `${item.code}@${item.period}`;
      const list = this.byKey.get(key);
      if (list) list.push(item);
      else this.byKey.set(key, [item]);
    }
  }

  /** The value for exactly this period. A count whose whole is 0 is 0. */
  read(code: string, period: string): Reading {
    const key = `${code}@${period}`;
    const before = this.settled.get(key);
    if (before) return before;
    const reading = this.find(code, period, key);
    this.settled.set(key, reading);
    return reading;
  }

  /** Values of the same code for other periods, shown beside an unknown so that the firm sees why they were not used. */
  elsewhere(code: string, periods: readonly string[]): SourceNote[] {
    const notes: SourceNote[] = [];
    for (const [key, items] of this.byKey)
      if (key.startsWith(`${code}@`) && !periods.includes(key.slice(code.length + 1)))
        notes.push(...items.map((item) => noteOf(item, false, 'period')));
    return notes;
  }

  private find(code: string, period: string, key: string): Reading {
    const spec = findIndicator(code);
    if (!spec) return { known: false, notes: [] };
    const items = this.byKey.get(key);
    if (items) return settle(spec, items);
    const whole = spec.subsetOf ? this.read(spec.subsetOf, period) : undefined;
    const none = whole?.known && typeof whole.value === 'object' && whole.value.isZero();
    return none ? { ...whole, weak: false } : { known: false, notes: [] };
  }
}
