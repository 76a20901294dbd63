import type { Decimal } from 'decimal.js';
import type { Lookback, Metric } from '../condition.types';
import { codesOf, join, type Measured, measure, measureOne, measureTotal } from './metric';
import { Exact } from './exact';
import type { Question } from './question';

/** What a lookback reads, and how several readings combine. */
export interface Series {
  readonly combine: 'all' | 'any';
  readonly measured: readonly Measured[];
}

/** The last `count` years, T first. */
function years(question: Question, count: number): string[] {
  return Array.from({ length: count }, (_, back) => String(question.factYear - back));
}

/** Yearly rate over n years. The rate is for the screen; the comparison is end against start × (1 + r)^n, never a root. */
function compoundGrowth(question: Question, code: string, n: number): Measured {
  const [end, start] = [question.factYear, question.factYear - n].map((year) =>
    measureOne(question.index, code, String(year)),
  ) as [Measured, Measured];
  const joined = join([end, start], `${end.period},${start.period}`, ([last, first]) =>
    last && first?.gt(0) ? last.div(first).pow(new Exact(1).div(n)).sub(1).mul(100) : null,
  );
  if (joined.state !== 'value' || end.state !== 'value' || start.state !== 'value') return joined;
  const [last, first] = [end.value as Decimal, start.value as Decimal];
  return { ...joined, cmp: (bound) => last.cmp(first.mul(bound.div(100).add(1).pow(n))) };
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
  const stated = all.map((month) => measureOne(question.index, code, month)).filter((one) => one.state === 'value');
  const sum = join(stated, due.join(','), (numbers) => numbers.reduce((a, b) => a.add(b), new Exact(0)));
  const missing = due.filter((month) => !stated.some((one) => one.period === month));
  if (missing.length === 0 || sum.state !== 'value') return sum;
  const asks = missing.map((period) => ({ code, period, unit: '万元' }));
  return { state: 'missing', asks, atLeast: sum.value as Decimal, period: sum.period, notes: sum.notes };
}

/** Reads a metric for the periods that a lookback means. */
export function look(question: Question, metric: Metric, over: Lookback): Series {
  const { index, factYear, purpose } = question;
  const one = (measured: Measured): Series => ({ combine: 'all', measured: [measured] });
  switch (over.kind) {
    case 'latest':
      return one(measure(index, metric, String(factYear)));
    case 'now':
      return one(measure(index, metric, 'now'));
    case 'each':
      return { combine: 'all', measured: years(question, over.years).map((year) => measure(index, metric, year)) };
    case 'sum':
      return one(measureTotal(index, metric, years(question, over.years)));
    case 'mean':
      return one(mean(measureTotal(index, metric, years(question, over.years)), over.years));
    case 'compound-growth':
      return one(compoundGrowth(question, codesOf(metric)[0] ?? '', over.years));
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

function mean(measured: Measured, count: number): Measured {
  if (measured.state !== 'value' || typeof measured.value !== 'object') return measured;
  return { ...measured, value: measured.value.div(count) };
}
