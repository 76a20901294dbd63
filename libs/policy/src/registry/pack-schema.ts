import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import overlaySchema from '../../region-overlay.schema.json';
import packSchema from '../../pack.schema.json';
import tablesSchema from '../../tables.schema.json';
import { guard } from './pack-guard';
import type { PackProblem } from './pack-problem';

/** The published format of packs (JSON Schema), for editors. */
export const PACK_SCHEMA: object = packSchema;

const MOST_PROBLEMS = 50;

const CODES: Readonly<Record<string, string>> = {
  type: 'WRONG_TYPE',
  required: 'FIELD_MISSING',
  additionalProperties: 'FIELD_UNKNOWN',
  additionalItems: 'TOO_MANY',
  'false schema': 'FIELD_UNKNOWN',
  enum: 'NOT_ALLOWED',
  const: 'NOT_ALLOWED',
  pattern: 'WRONG_FORMAT',
  propertyNames: 'WRONG_FORMAT',
  minLength: 'TOO_FEW',
  maxLength: 'TOO_MANY',
  minItems: 'TOO_FEW',
  maxItems: 'TOO_MANY',
  minProperties: 'ONE_OF_EXPECTED',
  maxProperties: 'ONE_OF_EXPECTED',
  uniqueItems: 'STANDS_TWICE',
  minimum: 'OUT_OF_RANGE',
  maximum: 'OUT_OF_RANGE',
  exclusiveMinimum: 'OUT_OF_RANGE',
};

/** Keywords that only say that something inside them is wrong, which is listed itself. */
const WRAPPERS = new Set(['if', 'anyOf', 'allOf', 'oneOf']);

function codeOf(error: ErrorObject): string {
  if (error.keyword === 'enum' && error.instancePath.endsWith('/op')) return 'UNKNOWN_OPERATOR';
  if (error.keyword === 'type' && error.params['type'] === 'number') return 'NUMBER_EXPECTED';
  return CODES[error.keyword] ?? 'WRONG';
}

function problemOf(error: ErrorObject): PackProblem {
  const params = error.params as Record<string, unknown>;
  const field = params['missingProperty'] ?? params['additionalProperty'] ?? params['propertyName'];
  const allowed = Array.isArray(params['allowedValues']) ? `: ${params['allowedValues'].join(', ')}` : '';
  return {
    path: typeof field === 'string' ? `${error.instancePath}/${field}` : error.instancePath,
    code: codeOf(error),
    message: `${error.message ?? 'is wrong'}${allowed}`,
  };
}

function problemsOf(errors: readonly ErrorObject[]): PackProblem[] {
  const told = errors.filter((error) => !WRAPPERS.has(error.keyword));
  const seen = new Set<string>();
  return (told.length > 0 ? told : errors)
    .map(problemOf)
    .filter(({ path, code }) => !seen.has(`${path} ${code}`) && seen.add(`${path} ${code}`))
    .slice(0, MOST_PROBLEMS);
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictTypes: false }).addSchema(packSchema);
const tables = ajv.addSchema(tablesSchema);

const CHECKS = {
  pack: ajv.getSchema(packSchema.$id),
  overlay: ajv.compile(overlaySchema),
  tiers: tables.getSchema(`${tablesSchema.$id}#/definitions/tiers`),
  batches: tables.getSchema(`${tablesSchema.$id}#/definitions/batches`),
  clockRules: tables.getSchema(`${tablesSchema.$id}#/definitions/clockRules`),
  deadlines: tables.getSchema(`${tablesSchema.$id}#/definitions/deadlines`),
  leads: tables.getSchema(`${tablesSchema.$id}#/definitions/leads`),
  measures: tables.getSchema(`${tablesSchema.$id}#/definitions/measures`),
  shared: tables.getSchema(`${tablesSchema.$id}#/definitions/shared`),
} satisfies Record<string, ValidateFunction | undefined>;

export type SchemaName = keyof typeof CHECKS;

/** Data that has the shape of its schema, or everything in which it has not. */
export type Shaped<T> = { readonly data: T } | { readonly problems: readonly PackProblem[] };

/**
 * Checks data from anywhere against one of the published schemas: first the guard, then the shape. Never throws. Web clients need
 * not carry this: packs are checked where they are loaded.
 */
export function checkShape<T>(name: SchemaName, value: unknown): Shaped<T> {
  const guarded = guard(value);
  if ('problems' in guarded) return guarded;
  const validate = CHECKS[name];
  if (!validate) throw new Error(`no schema ${name}`);
  if (validate(guarded.data)) return { data: guarded.data as T };
  return { problems: problemsOf(validate.errors ?? []) };
}
