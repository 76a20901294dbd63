import { type Bilingual, type FieldError, INDICATOR_SOURCES, text } from '@app/domain';
import type { Facts, IndicatorValue } from '../facts.types';
import { findIndicator } from './catalogue';
import { checkValue } from './check-value';
import type { IndicatorSpec } from './indicator.types';
import { dayAfter, firstDay, periodKind } from './period';
import { unitFits } from './unit';

/**
 * `question`: a diagnosis leaves a wrong unit or period aside as unknown, and shows two values for one period.
 * `store`: nothing of that kind may enter the record.
 */
export type CheckMode = 'question' | 'store';

export interface CheckOptions {
  /** `YYYY-MM-DD`; periods that begin after it are in the future. */
  readonly today: string;
  readonly mode?: CheckMode;
  /** Prefix of the paths, default `indicators`. */
  readonly path?: string;
}

function error(path: string, code: string, message: Bilingual): FieldError {
  return { path, code, message: `${message.zh} / ${message.en}` };
}

function checkAllowed(spec: IndicatorSpec, item: IndicatorValue, options: CheckOptions, path: string): FieldError[] {
  if (options.mode !== 'store') return [];
  const kind = periodKind(item.period);
  if (!kind || kind === 'quarter' || !spec.periods.includes(kind))
    return [
      error(
        path,
        'PERIOD_NOT_ALLOWED',
        text(`该指标的期间应为 ${spec.periods.join('、')}`, `this indicator is kept by ${spec.periods.join(', ')}`),
      ),
    ];
  const running = kind === 'year' && dayAfter(item.period) > options.today && !spec.runningYear;
  return running ? [error(path, 'PERIOD_NOT_COMPLETE', text('年度尚未结束', 'the year has not ended'))] : [];
}

function checkPeriod(spec: IndicatorSpec, item: IndicatorValue, options: CheckOptions, path: string): FieldError[] {
  const kind = typeof item.period === 'string' ? periodKind(item.period) : undefined;
  if (!kind)
    return [
      error(
        path,
        'NOT_A_PERIOD',
        text('期间应为 2025、2025-Q3、2025-10 或 now', 'must be 2025, 2025-Q3, 2025-10 or now'),
      ),
    ];
  if (kind === 'now') return checkAllowed(spec, item, options, path);
  if (firstDay(item.period) > options.today)
    return [error(path, 'PERIOD_IN_FUTURE', text('期间尚未开始', 'the period has not begun'))];
  return checkAllowed(spec, item, options, path);
}

function checkItem(item: IndicatorValue, options: CheckOptions, path: string): FieldError[] {
  const spec = typeof item.code === 'string' ? findIndicator(item.code) : undefined;
  if (!spec) return [error(`${path}.code`, 'UNKNOWN_INDICATOR', text('没有这个指标', 'no such indicator'))];
  const errors = checkPeriod(spec, item, options, `${path}.period`);
  const wrong = checkValue(spec, item.value);
  if (wrong) errors.push(error(`${path}.value`, wrong.code, wrong.message));
  if (options.mode === 'store' && !unitFits(spec, item.unit))
    errors.push(
      error(
        `${path}.unit`,
        'WRONG_UNIT',
        text(`单位应为 ${spec.unit ?? '空'}`, `the unit must be ${spec.unit ?? 'absent'}`),
      ),
    );
  if (item.observedAt && Number.isNaN(Date.parse(item.observedAt)))
    errors.push(error(`${path}.observedAt`, 'NOT_A_DATE', text('应为日期或时刻', 'must be a date or an instant')));
  if (!INDICATOR_SOURCES.includes(item.source))
    errors.push(
      error(
        `${path}.source`,
        'UNKNOWN_SOURCE',
        text(`来源应为 ${INDICATOR_SOURCES.join('、')} 之一`, `must be one of ${INDICATOR_SOURCES.join(', ')}`),
      ),
    );
  return errors;
}

function duplicates(items: readonly IndicatorValue[], path: string): FieldError[] {
  const seen = new Map<string, IndicatorValue['value']>();
  return items.flatMap((item, index) => {
    const key = JSON.stringify([item.code, item.period, item.source, item.observedAt ?? null]);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, item.value);
      return [];
    }
    return before === item.value
      ? []
      : [
          error(
            `${path}[${index}]`,
            'DUPLICATE_VALUE',
            text('同一期间、同一来源有两个不同的值', 'two values for one period from one source'),
          ),
        ];
  });
}

/**
 * Checks the indicators of a firm against the catalogue.
 *
 * @returns one error per wrong field, with its path (`indicators[3].value`); empty where all are lawful
 */
export function checkFacts(facts: Pick<Facts, 'indicators'>, options: CheckOptions): FieldError[] {
  const path = options.path ?? 'indicators';
  const errors = facts.indicators.flatMap((item, index) => checkItem(item, options, `${path}[${index}]`));
  return options.mode === 'store' ? [...errors, ...duplicates(facts.indicators, path)] : errors;
}
