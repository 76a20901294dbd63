import { DIVISIONS_BY_SECTION, INDICATOR_SOURCES } from '@app/domain';
import { Ajv, type SchemaObject } from 'ajv';
import type { ColumnMapping } from './column-mapping';

const column: SchemaObject = { type: 'string', minLength: 1, maxLength: 100 };
const columns: SchemaObject = { type: 'array', minItems: 1, maxItems: 50, items: column };
const code: SchemaObject = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9]*$', maxLength: 40 };
const codes: SchemaObject = { type: 'array', minItems: 1, maxItems: 50, items: code };

function record(required: Record<string, SchemaObject>, optional: Record<string, SchemaObject> = {}): SchemaObject {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(required),
    properties: { ...required, ...optional },
  };
}

const bilingual = record({
  zh: { type: 'string', minLength: 1, maxLength: 200 },
  en: { type: 'string', maxLength: 200 },
});
const kind = (name: string): SchemaObject => ({ const: name });
const byKind: SchemaObject = { type: 'object', required: ['kind'], discriminator: { propertyName: 'kind' } };
const choice = (values: readonly string[]): SchemaObject => ({ type: 'string', enum: [...values] });
const sections = Object.keys(DIVISIONS_BY_SECTION).join('');

const SCHEMA: SchemaObject = record(
  {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,60}$' },
    name: bilingual,
    note: bilingual,
    headerMatch: columns,
    creditCode: {
      ...byKind,
      oneOf: [
        record({ kind: kind('column'), column }),
        record({ kind: kind('synthetic'), source: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' }, columns }),
      ],
    },
    nameColumn: column,
    source: choice(INDICATOR_SOURCES),
    indicators: {
      type: 'array',
      maxItems: 200,
      items: record(
        { column, code, holds: choice(['number', 'figure']) },
        {
          period: { type: 'string', pattern: '^(\\d{4}(-(0[1-9]|1[0-2]))?|now)$' },
          unit: { type: 'string', maxLength: 10 },
        },
      ),
    },
    checks: {
      type: 'array',
      maxItems: 100,
      items: {
        ...byKind,
        oneOf: [
          record({ kind: kind('flag'), column, flag: column, omit: codes }),
          record({ kind: kind('not-above'), code, limit: code, omit: codes }),
          record({ kind: kind('at-least'), code, least: { type: 'number' }, omit: codes }),
        ],
      },
    },
  },
  {
    regionColumn: column,
    industry: record({ column, holds: choice(['code', 'division-name']) }),
    foundedColumn: column,
    constants: record(
      {},
      {
        regionCode: { type: 'string', pattern: '^[1-9]\\d{5}(\\d{3})?$' },
        industryCode: { type: 'string', pattern: `^[${sections}]\\d{2,4}$` },
      },
    ),
    periodColumn: column,
    groupColumn: column,
    flagColumn: column,
  },
);

/** Whether something is a column mapping; its faults stand in `errors` afterwards. */
export const isColumnMapping = new Ajv({ allErrors: true, discriminator: true }).compile<ColumnMapping>(SCHEMA);
