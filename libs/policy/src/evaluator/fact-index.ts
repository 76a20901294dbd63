import type { IsoDate } from '@app/domain';
import type { SourceNote } from '../diagnosis.types';
import type { IndicatorValue } from '../facts.types';
import { findIndicator } from '../indicators/catalogue';
import type { IndicatorSpec } from '../indicators/indicator.types';
import type { Figure } from './figure';
import { Freshness } from './freshness';
import { type Because, settle, type Settled } from './settle';

interface Sighting {
  readonly code: string;
  readonly period: string;
  /** All that was looked at. */
  readonly seen: Settled;
}

/** A usable value. `weak`: the firm's own word on something that needs proof. */
export interface Known extends Sighting {
  readonly known: true;
  readonly value: Figure | boolean | string;
  readonly weak: boolean;
}

/** Nothing usable: never stated, wrong unit, wrong type, stale, or sources that disagree. */
export interface Missing extends Sighting {
  readonly known: false;
}

export type Reading = Known | Missing;

interface Shelf {
  readonly spec: IndicatorSpec;
  readonly items: IndicatorValue[];
  /** What has been settled already; a handful of periods, so a walk is quicker than a hash. */
  readonly settled: Reading[];
}

const NOTHING_SEEN: Settled = { items: [], reasons: [], weak: false };

function noteOf(item: IndicatorValue, because: Because | undefined): SourceNote {
  return {
    code: item.code,
    period: item.period,
    value: item.value,
    unit: item.unit ?? findIndicator(item.code)?.unit ?? null,
    source: item.source,
    ...(item.observedAt ? { observedAt: item.observedAt } : {}),
    ...(item.evidenceDocumentId ? { evidenceDocumentId: item.evidenceDocumentId } : {}),
    used: because === undefined,
    ...(because ? { because } : {}),
  };
}

/** The values of a firm as of a day, by code, each code and period settled once and for every pack. */
export class FactIndex {
  private readonly shelves = new Map<string, Shelf>();
  private readonly fresh: Freshness;

  /** @param asOf the day of the question: a state that was not observed in the year before it does not count */
  constructor(items: readonly IndicatorValue[], asOf: IsoDate) {
    this.fresh = new Freshness(asOf);
    for (const item of items) {
      const shelf = this.shelves.get(item.code);
      if (shelf) {
        shelf.items.push(item);
        continue;
      }
      const spec = findIndicator(item.code);
      if (spec) this.shelves.set(item.code, { spec, items: [item], settled: [] });
    }
  }

  /** The value for exactly this period. A count whose whole is 0 is 0. */
  read(code: string, period: string): Reading {
    const shelf = this.shelves.get(code);
    if (!shelf) return this.unstated(code, period);
    const before = shelf.settled.find((reading) => reading.period === period);
    if (before) return before;
    const reading = this.find(shelf, code, period);
    shelf.settled.push(reading);
    return reading;
  }

  /** Whether anything was stated of the code, for any period. */
  mentions(code: string): boolean {
    return this.shelves.has(code);
  }

  /** Every code and period that was stated. */
  *readings(): Generator<Reading> {
    for (const [code, { items }] of this.shelves)
      for (const period of new Set(items.map((item) => item.period))) yield this.read(code, period);
  }

  /** What was looked at for a reading, used values and others. */
  notes({ seen }: Reading): SourceNote[] {
    return seen.items.map((item, i) => noteOf(item, seen.reasons[i]));
  }

  /** Values of the same code for other periods, shown beside an unknown so that the firm sees why they were not used. */
  elsewhere(code: string, periods: readonly string[]): SourceNote[] {
    const items = this.shelves.get(code)?.items ?? [];
    return items.filter((item) => !periods.includes(item.period)).map((item) => noteOf(item, 'period'));
  }

  private find(shelf: Shelf, code: string, period: string): Reading {
    const items = shelf.items.filter((item) => item.period === period);
    if (items.length === 0) return this.unstated(code, period);
    const seen = settle(shelf.spec, items, this.fresh);
    return seen.value === undefined
      ? { known: false, code, period, seen }
      : { known: true, code, period, seen, value: seen.value, weak: seen.weak };
  }

  private unstated(code: string, period: string): Reading {
    const subsetOf = findIndicator(code)?.subsetOf;
    const whole = subsetOf ? this.read(subsetOf, period) : undefined;
    const none = whole?.known && typeof whole.value === 'object' && whole.value.isZero;
    if (none) return { ...whole, code, weak: false };
    return { known: false, code, period, seen: NOTHING_SEEN };
  }
}
