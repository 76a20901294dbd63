import { type Bilingual, text } from '@app/domain';
import type { DiagnosisWarning } from '../diagnosis.types';
import { findIndicator, INDICATORS } from '../indicators/catalogue';
import { Figure } from './figure';
import type { FactIndex } from './fact-index';
import type { Question } from './question';
import { unusedValues } from './unused-values';

/** Pairs of which the first cannot (or can hardly) exceed the second. */
const AT_MOST: readonly (readonly [part: string, whole: string])[] = [
  ['mainRevenue', 'revenue'],
  ['mainProductRevenue', 'revenue'],
  ['highTechIncome', 'revenue'],
  ['rdExpense', 'revenue'],
  ['totalLiabilities', 'totalAssets'],
  ['rdStaff', 'employees'],
  ['techStaff', 'employees'],
  ...Object.values(INDICATORS).flatMap((spec) => (spec.subsetOf ? [[spec.code, spec.subsetOf] as const] : [])),
];

function name(code: string): Bilingual {
  return findIndicator(code)?.title ?? text(code, code);
}

function exceeds(index: FactIndex, part: string, whole: string, period: string): boolean {
  const [small, large] = [index.read(part, period), index.read(whole, period)];
  if (!small.known || !large.known) return false;
  return small.value instanceof Figure && large.value instanceof Figure && small.value.cmp(large.value) > 0;
}

function inconsistentPairs(question: Question): DiagnosisWarning[] {
  const periods = ['now', ...[0, 1, 2].map((back) => String(question.factYear - back))];
  return AT_MOST.flatMap(([part, whole]) =>
    periods
      .filter((period) => exceeds(question.index, part, whole, period))
      .map((period) => ({
        code: 'PART_EXCEEDS_WHOLE',
        message: text(
          `${period} 的${name(part).zh}大于${name(whole).zh}，请核对`,
          `${name(part).en} exceeds ${name(whole).en} in ${period}; please check`,
        ),
        inputs: [`${part}@${period}`, `${whole}@${period}`],
      })),
  );
}

function nicheOlderThanFirm(question: Question): DiagnosisWarning[] {
  const { foundedOn } = question.facts;
  const years = question.index.read('nicheYears', String(question.factYear));
  if (!foundedOn || !years.known || !(years.value instanceof Figure)) return [];
  const age = question.factYear + 1 - Number(foundedOn.slice(0, 4));
  if (years.value.exact.lte(age)) return [];
  const message = text(
    '从事细分市场的年限长于企业成立的年限，请核对',
    'the years in the niche exceed the age of the firm; please check',
  );
  return [{ code: 'NICHE_OLDER_THAN_FIRM', message, inputs: [`nicheYears@${question.factYear}`, 'foundedOn'] }];
}

function foundedLater(question: Question): DiagnosisWarning[] {
  const { foundedOn } = question.facts;
  if (!foundedOn || foundedOn <= question.asOf) return [];
  const message = text(
    '成立日期晚于诊断日期，请核对',
    'the firm was founded after the day of the question; please check',
  );
  return [{ code: 'FOUNDED_AFTER_AS_OF', message, inputs: ['foundedOn'] }];
}

/** Inputs that contradict each other or were not used: warnings, never errors. */
export function findWarnings(question: Question): DiagnosisWarning[] {
  return [inconsistentPairs, nicheOlderThanFirm, foundedLater, unusedValues].flatMap((find) => find(question));
}
