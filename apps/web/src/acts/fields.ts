import type { Field } from './form-fields';
import { FORMS, patternOf } from './forms';
import type { Expectation } from './send-act';

/** What one act asks for: as the table says, narrowed to what the task expects; undefined where there is no form. */
export function fieldsOf(href: string, expects: Expectation | undefined): readonly Field[] | undefined {
  const fields = FORMS[patternOf(href) ?? ''];
  return fields?.map((field) => {
    if (!('options' in field)) return field;
    const options = expected(field.name, expects);
    return options ? { ...field, options } : field;
  });
}

function expected(name: string, expects: Expectation | undefined): readonly string[] | undefined {
  switch (name) {
    case 'level':
      return expects?.levels;
    case 'event':
      return expects?.events;
    case 'choice':
      return expects?.choices;
    case 'kind':
      return expects?.kind ? [expects.kind] : undefined;
    default:
      return undefined;
  }
}

type Entered = Readonly<Record<string, unknown>>;

/** Whether a field is asked for, as the others stand. */
export function isAsked({ when }: Field, entered: Entered): boolean {
  if (!when) return true;
  const [other, ...values] = when;
  return values.includes(String(entered[other] ?? ''));
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

function saidIn(field: Field, value: unknown): unknown {
  if (field.kind === 'choice' && field.boolean) return value === 'true';
  if (field.kind !== 'rows' || !Array.isArray(value)) return value;
  return (value as Entered[]).map((row) => bodyOf(field.of, row));
}

/** What may wait in the browser until it is sent. */
export function keptOf(fields: readonly Field[], entered: Entered): Record<string, unknown> {
  const unkept = new Set(fields.filter((field) => field.unkept).map(({ name }) => name));
  return Object.fromEntries(Object.entries(entered).filter(([name]) => !unkept.has(name)));
}

/** What stands in fields before anybody writes. */
export function initialOf(fields: readonly Field[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ name, initial }) => (initial === undefined ? [] : [[name, initial]])));
}

/** The body as the server takes it: what was left empty or is not asked for is left out, and yes or no is said as such. */
export function bodyOf(fields: readonly Field[], entered: Entered): object {
  const body: Record<string, unknown> = {};
  for (const field of fields) {
    const value = entered[field.name];
    if (isEmpty(value) || !isAsked(field, entered)) continue;
    const said = saidIn(field, value);
    const [outer = '', inner] = field.name.split('.');
    body[outer] = inner ? { ...(body[outer] as object | undefined), [inner]: said } : said;
  }
  // Where a reason is not required the server still takes a text.
  const takesReason = fields.some(({ name, required }) => name === 'reason' && !required);
  return takesReason && !('reason' in body) ? { ...body, reason: '' } : body;
}
