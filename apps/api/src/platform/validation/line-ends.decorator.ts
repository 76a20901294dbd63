import { Transform } from 'class-transformer';

/**
 * Every line end counts as one character, `\n`: browsers send `\r\n` and count one, so that a text of full length with line ends
 * would be refused. What is no text is left for the other rules to refuse.
 */
export function PlainLineEnds(): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll(/\r\n?/g, '\n') : value,
  );
}
