import { ValidateBy, buildMessage } from 'class-validator';

const VISIBLE = /[^\p{White_Space}\p{C}]/u;

/** A text with something to read in it: blanks and control characters alone are no name and no reason. Under `@IsString()`. */
export function NotBlank(options?: { readonly each?: boolean }): PropertyDecorator {
  return ValidateBy(
    {
      name: 'isNotEmpty',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && VISIBLE.test(value),
        defaultMessage: buildMessage((eachPrefix) => `${eachPrefix}$property must not be blank`, options),
      },
    },
    options,
  );
}
