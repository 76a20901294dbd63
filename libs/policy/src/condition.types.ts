import type { TitleCode } from '@app/domain';
import type { Scalar } from './facts.types';

/** What is measured: an indicator, a ratio of two in percent, or the growth of one over the year before in percent. */
export type Metric =
  | { readonly indicator: string }
  | { readonly ratio: readonly [numerator: string, denominator: string] }
  | { readonly growth: string };

/**
 * Which periods are read. T is the last full year before the day of the question, or the batch's fact year.
 * - `latest`: T. `now`: the present state. `each`: every one of the last n years alone; `any-year`: one of them suffices. `sum`,
 *   `mean`: over the last n years; the mean of a growth is that of its yearly rates.
 * - `compound-growth`: T against T-n, yearly rate in percent.
 * - `platform-year`: the year of the question (T+1); in a renewal either of the last two.
 * - `filing`: T for a grown firm; the sum of the running year's months for a new one.
 */
export type Lookback =
  | { readonly kind: 'latest' | 'now' | 'platform-year' | 'filing' }
  | { readonly kind: 'each' | 'any-year' | 'sum' | 'mean' | 'compound-growth'; readonly years: number };

/** `at-least` compares levels in the catalogue's order; `awarded` holds for any rank at all. */
export type Operator = '>=' | '<=' | '>' | '<' | '=' | 'at-least' | 'awarded';

export interface Comparison {
  readonly metric: Metric;
  readonly over: Lookback;
  readonly op: Operator;
  /** Absent for `awarded`. */
  readonly value?: Scalar;
  /** A wider count that stands in where the metric is not stated: it can refute, but at most asks for a human. */
  readonly within?: string;
}

/** One case of several: `then` is asked where `if` holds; without `if`, where no case before it did. */
export interface ConditionCase {
  readonly if?: Condition;
  readonly then: Condition;
}

/** Declarative conditions; three-valued with "for a human to judge" as a fourth. */
export type Condition =
  | { readonly compare: Comparison }
  | { readonly any: readonly Condition[] }
  | { readonly all: readonly Condition[] }
  | { readonly title: { readonly anyOf: readonly TitleCode[]; readonly held: boolean } }
  | { readonly titleOrIndicator: { readonly title: TitleCode; readonly indicator: string } }
  | { readonly cases: readonly ConditionCase[] }
  /** Full years since the firm was founded, on the day of the question. */
  | { readonly age: { readonly years: number } }
  | { readonly sizeClass: { readonly table: string; readonly atMost: 'medium' } }
  | { readonly legalPerson: true }
  | { readonly score: { readonly of: 'total' | readonly string[]; readonly min: number } }
  | { readonly manual: { readonly shows: readonly string[] } };
