import { type Bilingual, text } from '@app/domain';
import type { DiagnosisWarning } from '../diagnosis.types';
import type { IndicatorValue } from '../facts.types';
import { findIndicator } from '../indicators/catalogue';
import { dayAfter, periodKind } from '../indicators/period';
import type { Reading } from './fact-index';
import type { Question } from './question';
import { type Because, isAmbiguousShare } from './settle';

interface Kind {
  readonly code: string;
  readonly message: (name: Bilingual, item: IndicatorValue) => Bilingual;
}

const KINDS: Readonly<Partial<Record<Because | 'fraction' | 'running', Kind>>> = {
  unit: {
    code: 'WRONG_UNIT',
    message: ({ zh, en }, { code, unit }) =>
      text(
        `${zh}以“${unit}”填写，应为${findIndicator(code)?.unit ?? '无单位'}，未采用`,
        `${en} is stated in "${unit}" and not in ${findIndicator(code)?.unit ?? 'no unit'}; not used`,
      ),
  },
  fraction: {
    code: 'PERCENT_LOOKS_LIKE_FRACTION',
    message: ({ zh, en }) =>
      text(`${zh}以百分数填写，0.03 表示 0.03%，请核对`, `${en} is in percent: 0.03 means 0.03 %; please check`),
  },
  period: {
    code: 'WRONG_PERIOD',
    message: ({ zh, en }, { period }) =>
      text(`${zh}不按“${period}”统计，未采用`, `${en} is not kept for a period like "${period}"; not used`),
  },
  running: {
    code: 'PERIOD_NOT_COMPLETE',
    message: ({ zh, en }, { period }) =>
      text(`${period} 年度尚未结束，${zh}未采用`, `${period} has not ended; ${en} is not used`),
  },
  conflict: {
    code: 'CONFLICTING_VALUES',
    message: ({ zh, en }, { period }) =>
      text(
        `${zh}（${period}）有多个同级来源的数值不一致，均未采用，请核对`,
        `sources of equal rank disagree on ${en} (${period}); none is used, please check`,
      ),
  },
  stale: {
    code: 'STALE_STATE',
    message: ({ zh, en }, { observedAt }) =>
      text(
        `${zh}是 ${observedAt} 查询的，已超过一年，请重新查询`,
        `${en} was observed on ${observedAt}, more than a year before; please look again`,
      ),
  },
  later: {
    code: 'OBSERVED_AFTER_AS_OF',
    message: ({ zh, en }) =>
      text(`${zh}的查询日期晚于诊断日期，未采用`, `${en} was observed after the day of the question; not used`),
  },
  range: {
    code: 'VALUE_OUT_OF_RANGE',
    message: ({ zh, en }) => text(`${zh}超出合理范围，未采用`, `${en} is out of range; not used`),
  },
  type: {
    code: 'VALUE_UNREADABLE',
    message: ({ zh, en }) => text(`${zh}的数值无法识别，未采用`, `${en} has no readable value; not used`),
  },
};

/** A period that the catalogue does not keep the indicator by, or a year that has not ended by the day of the question. */
function periodFault({ asOf }: Question, { code, period }: IndicatorValue): 'period' | 'running' | undefined {
  const spec = findIndicator(code);
  const kind = periodKind(period);
  if (!spec || !kind || kind === 'quarter' || !spec.periods.includes(kind)) return 'period';
  return kind === 'year' && !spec.runningYear && dayAfter(period) > asOf ? 'running' : undefined;
}

function faultOf(
  question: Question,
  item: IndicatorValue,
  because: Because | undefined,
): keyof typeof KINDS | undefined {
  const misplaced = periodFault(question, item);
  if (misplaced) return misplaced;
  const spec = findIndicator(item.code);
  // A share below one percent is used where its unit says percent, and still worth a second look.
  if (spec && isAmbiguousShare(spec, { value: item.value })) return 'fraction';
  return because;
}

function warningsOn(question: Question, reading: Reading): DiagnosisWarning[] {
  const name = findIndicator(reading.code)?.title ?? text(reading.code, reading.code);
  const { items, reasons } = reading.seen;
  const kinds = new Map(items.map((item, i) => [KINDS[faultOf(question, item, reasons[i]) ?? 'outranked'], item]));
  return [...kinds].flatMap(([kind, item]) =>
    kind ? [{ code: kind.code, message: kind.message(name, item), inputs: [`${item.code}@${item.period}`] }] : [],
  );
}

/** One warning for each code, period and reason for which values were left aside: none is dropped in silence. */
export function unusedValues(question: Question): DiagnosisWarning[] {
  return [...question.index.readings()].flatMap((reading) => warningsOn(question, reading));
}
