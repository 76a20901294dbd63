import type { Bilingual } from '@app/domain';
import { text } from '@app/domain';
import { type Figure, readFigure } from '../evaluator/figure';
import type { IndicatorSpec } from './indicator.types';

/** A refusal of one value: a stable code and what to write instead. */
export interface ValueProblem {
  readonly code: 'VALUE_REQUIRED' | 'WRONG_TYPE' | 'NOT_A_NUMBER' | 'NOT_AN_INTEGER' | 'OUT_OF_RANGE' | 'NOT_A_LEVEL';
  readonly message: Bilingual;
}

function problem(code: ValueProblem['code'], zh: string, en: string): ValueProblem {
  return { code, message: text(zh, en) };
}

/** A double is its own decimal; a text may differ from the double that it rounds to, and then the decimal decides. */
function isWhole(value: number | string, read: Figure): boolean {
  return typeof value === 'number' ? Number.isInteger(value) : read.exact.isInteger();
}

/** Rounding keeps the order, so only a text that rounds onto the bound needs a second look. */
function exceeds(value: number | string, read: Figure, bound: number): boolean {
  if (typeof value === 'string' && read.estimate === bound) return read.exact.gt(bound);
  return read.estimate > bound;
}

function isBelow(value: number | string, read: Figure, bound: number): boolean {
  if (typeof value === 'string' && read.estimate === bound) return read.exact.lt(bound);
  return read.estimate < bound;
}

function checkNumber(spec: IndicatorSpec, value: unknown): ValueProblem | undefined {
  if (spec.kind === 'rank' && value === 'none') return undefined;
  if (typeof value !== 'number' && typeof value !== 'string')
    return problem('WRONG_TYPE', '应为数字', 'must be a number');
  const number = readFigure(value);
  if (!number)
    return problem('NOT_A_NUMBER', '应为阿拉伯数字书写的有限小数', 'must be a finite decimal in Arabic digits');
  if (spec.kind !== 'number' && !isWhole(value, number))
    return problem('NOT_AN_INTEGER', '应为整数', 'must be a whole number');
  const low = spec.min !== undefined && isBelow(value, number, spec.min);
  const high = spec.max !== undefined && exceeds(value, number, spec.max);
  return low || high
    ? problem(
        'OUT_OF_RANGE',
        `应在 ${spec.min ?? '-∞'} 与 ${spec.max ?? '∞'} 之间`,
        `must be between ${spec.min ?? '-∞'} and ${spec.max ?? '∞'}`,
      )
    : undefined;
}

/** Checks one value against its catalogue entry; undefined where it is lawful. Nothing is converted or guessed. */
export function checkValue(spec: IndicatorSpec, value: unknown): ValueProblem | undefined {
  if (value === null || value === undefined || value === '')
    return problem('VALUE_REQUIRED', '缺少数值', 'a value is required');
  if (spec.kind === 'boolean')
    return typeof value === 'boolean' ? undefined : problem('WRONG_TYPE', '应为是或否', 'must be true or false');
  if (spec.kind === 'level') {
    const levels = spec.levels ?? [];
    return typeof value === 'string' && levels.includes(value)
      ? undefined
      : problem('NOT_A_LEVEL', `应为 ${levels.join('、')} 之一`, `must be one of ${levels.join(', ')}`);
  }
  return checkNumber(spec, value);
}
