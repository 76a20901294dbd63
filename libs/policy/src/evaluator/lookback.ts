import type { Lookback, Metric } from '../condition.types';
import type { Reading } from './fact-index';
import { Figure, sumOfFigures } from './figure';
import { codesOf, join, type Measured, measure, measureCompoundGrowth, measureMean, measureTotal } from './metric';
import type { Question } from './question';

/** What a lookback reads, and how several readings combine. */
export interface Series {
  readonly combine: 'all' | 'any';
  readonly measured: readonly Measured[];
}

/** The last `count` years, T first. */
function years({ factYear }: Question, count: number): readonly string[] {
  const list: string[] = [];
  for (let year = factYear; year > factYear - count; year -= 1) list.push(String(year));
  return list;
}

/** The months of the running year that have ended, from the firm's founding on; the running month where none has. */
function monthsDue(question: Question): string[] {
  const [year, month] = question.asOf.split('-').map(Number) as [number, number];
  const last = Math.max(1, month - 1);
  const founded = question.facts.foundedOn ?? '';
  const first = founded.startsWith(`${year}-`) ? Math.min(last, Number(founded.slice(5, 7))) : 1;
  return Array.from({ length: last - first + 1 }, (_, i) => `${year}-${String(first + i).padStart(2, '0')}`);
}

/** A new firm files as soon as this year's months reach the threshold; a total so far is certain even while months are missing. */
function monthlyTotal(question: Question, metric: Metric): Measured {
  const due = monthsDue(question);
  const running = question.asOf.slice(0, 7);
  const [code = ''] = codesOf(metric);
  const all = due.includes(running) ? due : [...due, running];
  const stated: Reading[] = all.map((month) => question.index.read(code, month)).filter((one) => one.known);
  const sum = join(stated, due, sumOfFigures);
  const lacking = due
    .filter((month) => !stated.some((one) => one.period === month))
    .map((period) => ({ code, period }));
  if (lacking.length === 0 || sum.state !== 'value' || !(sum.value instanceof Figure)) return sum;
  return { state: 'missing', lacking, atLeast: sum.value, periods: sum.periods, readings: sum.readings };
}

function one(measured: Measured): Series {
  return { combine: 'all', measured: [measured] };
}

/** Reads a metric for the periods that a lookback means. */
export function look(question: Question, metric: Metric, over: Lookback): Series {
  const { index, factYear, purpose } = question;
  switch (over.kind) {
    case 'latest':
      return one(measure(index, metric, String(factYear)));
    case 'now':
      return one(measure(index, metric, 'now'));
    case 'each':
      return { combine: 'all', measured: years(question, over.years).map((year) => measure(index, metric, year)) };
    case 'any-year':
      return { combine: 'any', measured: years(question, over.years).map((year) => measure(index, metric, year)) };
    case 'sum':
      return one(measureTotal(index, metric, years(question, over.years)));
    case 'mean':
      return one(measureMean(index, metric, years(question, over.years)));
    case 'compound-growth':
      return one(measureCompoundGrowth(index, codesOf(metric)[0] ?? '', factYear, over.years));
    case 'platform-year': {
      const periods = purpose === 'renewal' ? [factYear + 1, factYear] : [factYear + 1];
      return { combine: 'any', measured: periods.map((year) => measure(index, metric, String(year))) };
    }
    case 'filing':
      return one(
        question.filing === 'monthly' ? monthlyTotal(question, metric) : measure(index, metric, String(factYear)),
      );
  }
}
