import { ValidateBy, buildMessage } from 'class-validator';

/** A number, a truth value or a short text: no object, no array, no null. */
export function IsScalar(): PropertyDecorator {
  return ValidateBy({
    name: 'isScalar',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'boolean' ||
        (typeof value === 'number' && Number.isFinite(value)) ||
        (typeof value === 'string' && value.length <= 200),
      defaultMessage: buildMessage(() => '$property must be a number, a truth value or a text'),
    },
  });
}
