import { type Bilingual, text } from '@app/domain';

/** 400: the shape is wrong. 422: the right type, a refused value. */
export interface ConstraintClass {
  readonly status: 400 | 422;
  readonly code: string;
  readonly message: Bilingual;
}

const IS_STRING = text('必须是文本', 'must be a string');
const IS_NUMBER = text('必须是数字', 'must be a number');
const IS_ARRAY = text('必须是数组', 'must be an array');

const TYPE_NAMES: Readonly<Record<string, Bilingual>> = {
  isString: IS_STRING,
  isNumber: IS_NUMBER,
  isInt: text('必须是整数', 'must be an integer'),
  isBoolean: text('必须是 true 或 false', 'must be true or false'),
  isArray: IS_ARRAY,
  isObject: text('必须是对象', 'must be an object'),
  nestedValidation: text('必须是对象', 'must be an object'),
  isDate: text('必须是日期', 'must be a date'),
  isInstance: text('类型有误', 'has the wrong type'),
  isScalar: text('必须是数字、true、false 或文本', 'must be a number, true, false or a text'),
};

const ARRAYS = new Set(['arrayMinSize', 'arrayMaxSize', 'arrayNotEmpty', 'arrayUnique', 'arrayContains']);
const NUMBERS = new Set(['min', 'max', 'isPositive', 'isNegative', 'isDivisibleBy', 'isInt', 'isNumber']);
const LENGTHS = new Set(['minLength', 'maxLength', 'isLength', 'isNotEmpty']);
/** All choices of this API are among texts. */
const CHOICES = new Set(['isIn', 'isEnum', 'equals']);

/**
 * Which of the two a failed class-validator constraint is, judged by the value it failed on.
 *
 * @param name the constraint's name in class-validator
 * @param value the refused value of the whole property
 * @param message class-validator's English text
 */
export function classify(name: string, value: unknown, message: string): ConstraintClass {
  if (name === 'whitelistValidation') return shape('UNKNOWN_FIELD', text('未知字段', 'is not a known field'));
  if (value === undefined) return shape('REQUIRED', text('缺少必填字段', 'is required'));

  const each = message.startsWith('each value in ');
  const values = each && Array.isArray(value) ? (value as unknown[]) : [value];
  if (value === null || values.some((one) => isWrongType(name, one))) {
    return shape('WRONG_TYPE', expectedType(name));
  }
  if (name === 'isWellFormed') return shape('MALFORMED', text('格式不正确', 'is malformed'));
  return refusal(name, message);
}

function isWrongType(name: string, value: unknown): boolean {
  if (NUMBERS.has(name)) return typeof value !== 'number';
  if (ARRAYS.has(name)) return !Array.isArray(value);
  if (name === 'isScalar') return typeof value === 'object';
  if (name in TYPE_NAMES) return true;
  return typeof value !== 'string';
}

function expectedType(name: string): Bilingual {
  if (TYPE_NAMES[name]) return TYPE_NAMES[name];
  if (ARRAYS.has(name)) return IS_ARRAY;
  return NUMBERS.has(name) ? IS_NUMBER : IS_STRING;
}

function refusal(name: string, message: string): ConstraintClass {
  if (CHOICES.has(name)) {
    const choices = /values: (.*)$/.exec(message)?.[1];
    return value('NOT_A_CHOICE', text(choices ? `必须是以下之一：${choices}` : '不在可选范围内', restOf(message)));
  }
  if (NUMBERS.has(name)) return value('OUT_OF_RANGE', text(`数值超出允许范围${limitOf(message)}`, restOf(message)));
  if (LENGTHS.has(name)) return value('WRONG_LENGTH', text(`长度不符合要求${limitOf(message)}`, restOf(message)));
  if (ARRAYS.has(name))
    return value('WRONG_COUNT', text(`元素个数或重复不符合要求${limitOf(message)}`, restOf(message)));
  return value('WRONG_FORMAT', text('格式不符合要求', restOf(message)));
}

// "each value in name must not be less than 1" → "must not be less than 1": the field is named by its path already.
function restOf(message: string): string {
  return /\b(must|should|contains|is|has|cannot)\b.*$/s.exec(message)?.[0] ?? message;
}

function limitOf(message: string): string {
  const limit = /-?\d+(\.\d+)?/.exec(message)?.[0];
  return limit ? `（${limit}）` : '';
}

const shape = (code: string, message: Bilingual): ConstraintClass => ({ status: 400, code, message });

const value = (code: string, message: Bilingual): ConstraintClass => ({ status: 422, code, message });
