import type { Schemas } from '../api/client';
import type { Texts } from '../i18n/zh';

export type Expectation = Schemas['ExpectationResponseDto'];

type Label = keyof Texts['field'];

export type Field =
  | {
      readonly name: string;
      readonly label: Label;
      readonly kind: 'text' | 'long' | 'date';
      readonly required?: boolean;
    }
  | {
      readonly name: string;
      readonly label: Label;
      readonly kind: 'choice';
      readonly options: readonly string[];
      /** Values that need a reason are told apart by the server; the form only shows what they are called. */
      readonly words: keyof Texts['choice'];
      readonly required?: boolean;
      readonly boolean?: boolean;
    }
  | {
      readonly name: string;
      readonly label: Label;
      readonly kind: 'names';
      readonly least: number;
      readonly required?: boolean;
    };

const reason: Field = { name: 'reason', label: 'reason', kind: 'long' };
const comment: Field = { name: 'comment', label: 'comment', kind: 'long' };
const on: Field = { name: 'on', label: 'on', kind: 'date', required: true };

const choice = (name: string, label: Label, words: keyof Texts['choice'], options: readonly string[]): Field => ({
  name,
  label,
  kind: 'choice',
  words,
  options,
  required: true,
});

/** What each act asks for, by its name; the server checks it all again. */
export function fieldsOf(act: string, expects: Expectation | undefined): readonly Field[] | undefined {
  switch (act) {
    case 'willingness':
      return [{ ...choice('agree', 'agree', 'yesNo', ['true', 'false']), boolean: true } as Field, comment];
    case 'approve':
    case 'meet':
      return [comment];
    case 'return':
    case 'withdraw':
      return [{ ...reason, required: true }];
    case 'opinions':
      return [
        choice('verdict', 'verdict', 'opinion', [
          'agree',
          'agree-with-conditions',
          'object',
          'not-concerned',
          'recuse',
        ]),
        reason,
      ];
    case 'declarations':
      return [{ ...choice('conflict', 'conflict', 'yesNo', ['false', 'true']), boolean: true } as Field, reason];
    case 'site-check':
      return [
        choice('result', 'result', 'siteCheck', ['consistent', 'inconsistent']),
        { name: 'checkedOn', label: 'on', kind: 'date', required: true },
        { name: 'place', label: 'place', kind: 'text', required: true },
        { name: 'people', label: 'people', kind: 'names', least: 2, required: true },
        { name: 'findings', label: 'findings', kind: 'long', required: true },
      ];
    case 'decision':
      return [
        choice('decision', 'decision', 'decision', ['recommend', 'refuse', 'return']),
        { ...reason, required: true },
        { name: 'minutesNo', label: 'minutesNo', kind: 'text' },
      ];
    case 'platform-record':
      return [{ name: 'receiptNo', label: 'receiptNo', kind: 'text', required: true }, on];
    case 'upper-events':
      return [
        choice('level', 'level', 'level', expects?.levels ?? ['city', 'province', 'ministry', 'statistics']),
        choice('event', 'event', 'upperEvent', expects?.events ?? []),
        { name: 'documentNo', label: 'documentNo', kind: 'text' },
        on,
        { name: 'validFrom', label: 'validFrom', kind: 'date' },
        { name: 'validTo', label: 'validTo', kind: 'date' },
      ];
    case 'answer':
      return [choice('finding', 'finding', 'finding', ['upheld', 'dismissed']), { ...reason, required: true }];
    default:
      return undefined;
  }
}

/** The body as the server takes it: what was left empty is left out, and yes or no is said as such. */
export function bodyOf(fields: readonly Field[], entered: Readonly<Record<string, unknown>>, fixed: object): object {
  const filled = fields.flatMap((field) => {
    const value = entered[field.name];
    if (value === undefined || value === null || value === '') return [];
    if (field.kind === 'choice' && field.boolean) return [[field.name, value === 'true'] as const];
    return [[field.name, value] as const];
  });
  // Where reasons are not required the server still takes a text.
  const lacksReason = fields.some(({ name }) => name === 'reason') && !filled.some(([name]) => name === 'reason');
  return { ...fixed, ...Object.fromEntries(filled), ...(lacksReason ? { reason: '' } : {}) };
}
