import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, Max, Min, ValidateBy, buildMessage } from 'class-validator';

/**
 * A whole number in a query, where everything is text: `?limit=20`. Not a number: 400; outside of the range: 422.
 *
 * @param range inclusive
 */
export function QueryInt(range: { min: number; max: number }): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isText(value) && /^-?\d{1,15}$/.test(value) ? Number(value) : value)),
    ApiPropertyOptional({ type: 'integer', minimum: range.min, maximum: range.max }),
    IsInt(),
    Min(range.min),
    Max(range.max),
  );
}

/** `true` or `false` in a query; anything else is 400. */
export function QueryBoolean(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );
}

/**
 * A code, or the beginning of one, in a query. Small letters stand for capitals. What does not read as such a code is malformed: 400.
 *
 * @param pattern of the code in capitals
 */
export function QueryCode(pattern: RegExp): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isText(value) ? value.toUpperCase() : value)),
    ApiPropertyOptional({ type: String }),
    ValidateBy({
      name: 'isWellFormed',
      validator: {
        validate: (value: unknown) => isText(value) && pattern.test(value),
        defaultMessage: buildMessage(() => '$property is malformed'),
      },
    }),
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
