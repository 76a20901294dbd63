import { type FieldError, DIVISIONS_BY_SECTION, INDICATOR_SOURCES } from '@app/domain';
import { Ajv, type ErrorObject, type SchemaObject } from 'ajv';
import type { IndicatorCatalogue } from '../catalogue';
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
const sections = Object.keys(DIVISIONS_BY_SECTION).join('');

const SCHEMA = record(
  {
    id: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,60}$' },
    name: bilingual,
    note: bilingual,
    headerMatch: columns,
    creditCode: {
      oneOf: [
        record({ kind: kind('column'), column }),
        record({ kind: kind('synthetic'), source: { type: 'string', pattern: '^[a-z0-9-]{1,40}$' }, columns }),
      ],
    },
    nameColumn: column,
    source: { enum: [...INDICATOR_SOURCES] },
    indicators: {
      type: 'array',
      maxItems: 200,
      items: record(
        { column, code, holds: { enum: ['number', 'figure'] } },
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
    industry: record({ column, holds: { enum: ['code', 'division-name'] } }),
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

const validate = new Ajv({ allErrors: true }).compile<ColumnMapping>(SCHEMA);

function toFieldError({ instancePath, keyword, message = '' }: ErrorObject): FieldError {
  return { path: instancePath.slice(1).replaceAll('/', '.'), code: `MAPPING_${keyword.toUpperCase()}`, message };
}

function ruleErrors(mapping: ColumnMapping, catalogue: IndicatorCatalogue): FieldError[] {
  return mapping.indicators.flatMap((rule, index): FieldError[] => {
    const path = `indicators.${index}`;
    const entry = catalogue.find(rule.code);
    if (!entry) return [{ path, code: 'UNKNOWN_INDICATOR', message: rule.code }];
    if (entry.unit === null) return [{ path, code: 'NOT_A_FIGURE', message: `${rule.code} has no unit` }];
    if (rule.period === undefined && mapping.periodColumn === undefined) {
      return [{ path, code: 'PERIOD_MISSING', message: 'neither a fixed period nor a period column' }];
    }
    return [];
  });
}

/** What is wrong with a mapping that somebody wants to save; empty where it can be used. */
export function faultsOfMapping(value: unknown, catalogue: IndicatorCatalogue): readonly FieldError[] {
  if (!validate(value)) return (validate.errors ?? []).map(toFieldError);
  return ruleErrors(value, catalogue);
}
