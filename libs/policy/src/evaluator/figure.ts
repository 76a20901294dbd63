import type { Decimal } from 'decimal.js';
import { Exact } from './exact';

/**
 * How far two doubles must lie apart, in parts of the magnitudes that went into them, before their order is believed. A double
 * carries an error of 2^-53 per operation, so this leaves room for a million of them; anything nearer is compared exactly.
 */
const CLOSE = 1e-9;

const HUNDRED = new Exact(100);

/**
 * An exact number that is looked at as a double first: far from a bound the double decides, near it the decimal does. So 3 % of
 * 1,500.00 is 45 and no firm fails by a rounding, at the speed of doubles.
 */
export class Figure {
  private worked: Decimal | undefined;

  /**
   * @param estimate the number as a double
   * @param magnitude sum of the magnitudes of which it was made up: what its error is in proportion to
   * @param work the decimal, worked out where it is needed
   * @param against exact order against a bound, where the decimal itself is rounded (a root)
   */
  constructor(
    readonly estimate: number,
    readonly magnitude: number,
    private readonly work: () => Decimal,
    private readonly against?: (bound: Decimal) => number,
  ) {}

  get exact(): Decimal {
    this.worked ??= this.work();
    return this.worked;
  }

  /** Negative, zero or positive as this is below, on or above the other. */
  cmp(other: Figure): number {
    const gap = this.estimate - other.estimate;
    if (Math.abs(gap) > CLOSE * (this.magnitude + other.magnitude)) return gap;
    return this.against ? this.against(other.exact) : this.exact.cmp(other.exact);
  }

  get isZero(): boolean {
    return this.cmp(ZERO) === 0;
  }
}

const DECIMAL_TEXT = /^-?\d{1,15}(\.\d{1,10})?$/;

/** Reads a number or a plain decimal text; undefined for NaN, infinities, exponents and any other writing. */
export function readFigure(value: unknown): Figure | undefined {
  if (typeof value !== 'number' && !(typeof value === 'string' && DECIMAL_TEXT.test(value))) return undefined;
  const estimate = Number(value);
  return Number.isFinite(estimate) ? new Figure(estimate, Math.abs(estimate), () => new Exact(value)) : undefined;
}

export const ZERO = new Figure(0, 0, () => new Exact(0));

/** The sum of any number of figures; 0 of none. */
export function sumOfFigures(figures: readonly Figure[]): Figure {
  const [only] = figures;
  if (only && figures.length === 1) return only;
  return new Figure(
    figures.reduce((sum, one) => sum + one.estimate, 0),
    figures.reduce((sum, one) => sum + one.magnitude, 0),
    () => figures.reduce((sum, one) => sum.add(one.exact), new Exact(0)),
  );
}

export function divide(figure: Figure, count: number): Figure {
  return new Figure(figure.estimate / count, figure.magnitude / count, () => figure.exact.div(count));
}

/** In percent; undefined by zero. */
export function percentOf(part: Figure, whole: Figure): Figure | undefined {
  if (whole.isZero) return undefined;
  const blur = whole.magnitude / Math.abs(whole.estimate);
  return new Figure(
    (part.estimate / whole.estimate) * 100,
    (part.magnitude / Math.abs(whole.estimate)) * 100 * blur,
    () => part.exact.div(whole.exact).mul(HUNDRED),
  );
}

/** Growth over the year before in percent; undefined where the start is no positive number, of which nothing is a rate. */
export function growthOf(end: Figure, start: Figure): Figure | undefined {
  if (start.cmp(ZERO) <= 0) return undefined;
  return new Figure(
    ((end.estimate - start.estimate) / start.estimate) * 100,
    ((end.magnitude + start.magnitude) / start.estimate) * 100,
    () => end.exact.sub(start.exact).div(start.exact).mul(HUNDRED),
  );
}

/**
 * Yearly growth over n years in percent. The root is for the screen; a bound r is compared as end against start × (1 + r)^n.
 * Undefined where the start is not positive: from nothing, or from a loss, no rate leads anywhere, though nothing is missing
 * that could be asked for; a human looks. An end below zero is a fall of more than everything: below any bound, shown as −100 %.
 */
export function compoundGrowthOf(end: Figure, start: Figure, years: number): Figure | undefined {
  if (start.cmp(ZERO) <= 0) return undefined;
  const quotient = Math.max(0, end.estimate / start.estimate);
  const estimate = (quotient ** (1 / years) - 1) * 100;
  return new Figure(
    estimate,
    Math.abs(estimate) + 100,
    () => {
      const exact = end.exact.div(start.exact);
      return (exact.isNegative() ? new Exact(0) : exact.pow(new Exact(1).div(years))).sub(1).mul(HUNDRED);
    },
    (bound) => end.exact.cmp(start.exact.mul(bound.div(HUNDRED).add(1).pow(years))),
  );
}
