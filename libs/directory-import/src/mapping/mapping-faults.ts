import { type Bilingual, type FieldError, text } from '@app/domain';
import type { ErrorObject } from 'ajv';
import type { IndicatorCatalogue } from '../catalogue';
import type { ColumnMapping } from './column-mapping';
import { isColumnMapping } from './mapping-schema';

export interface MalformedField extends FieldError {
  readonly message: Bilingual;
}

/** What is wrong with a mapping that somebody wants to save; both empty where it can be used. */
export interface MappingFaults {
  /** Missing, unknown or of the wrong type. */
  readonly malformed: readonly MalformedField[];
  /** Of the right type, with a value that is refused; looked for in what is well-formed only. */
  readonly refused: readonly FieldError[];
}

/** `/checks/0/kind` → `checks[0].kind` */
function pathOf(pointer: string, field?: string): string {
  const parts = [...pointer.split('/').slice(1), ...(field === undefined ? [] : [field])];
  return parts.map((part, at) => (/^\d+$/.test(part) ? `[${part}]` : at === 0 ? part : `.${part}`)).join('');
}

/** A fault of shape; undefined where the type is right and the value is refused. */
function malformed({ instancePath, keyword, params }: ErrorObject): MalformedField | undefined {
  const about = params as Readonly<Record<string, unknown>>;
  const missing = (field: unknown): MalformedField => ({
    path: pathOf(instancePath, String(field)),
    code: 'REQUIRED',
    message: text('缺少必填字段', 'is required'),
  });
  const wrongType = (path: string): MalformedField => ({
    path,
    code: 'WRONG_TYPE',
    message: text('类型有误', 'has the wrong type'),
  });
  switch (keyword) {
    case 'required':
      return missing(about['missingProperty']);
    case 'additionalProperties': {
      const path = pathOf(instancePath, String(about['additionalProperty']));
      return { path, code: 'UNKNOWN_FIELD', message: text('未知字段', 'is not a known field') };
    }
    case 'type':
      return wrongType(pathOf(instancePath));
    case 'discriminator':
      return about['error'] === 'tag' ? wrongType(pathOf(instancePath, String(about['tag']))) : undefined;
    default:
      return undefined;
  }
}

function refused({ instancePath, keyword, message = '' }: ErrorObject): FieldError {
  return { path: pathOf(instancePath), code: `MAPPING_${keyword.toUpperCase()}`, message };
}

function ruleErrors(mapping: ColumnMapping, catalogue: IndicatorCatalogue): FieldError[] {
  return mapping.indicators.flatMap((rule, index): FieldError[] => {
    const path = `indicators[${index}]`;
    const entry = catalogue.find(rule.code);
    if (!entry) return [{ path, code: 'UNKNOWN_INDICATOR', message: rule.code }];
    if (entry.unit === null) return [{ path, code: 'NOT_A_FIGURE', message: `${rule.code} has no unit` }];
    if (rule.period === undefined && mapping.periodColumn === undefined) {
      return [{ path, code: 'PERIOD_MISSING', message: 'neither a fixed period nor a period column' }];
    }
    return [];
  });
}

/** Checks a mapping that somebody wants to save. */
export function faultsOfMapping(value: unknown, catalogue: IndicatorCatalogue): MappingFaults {
  if (isColumnMapping(value)) return { malformed: [], refused: ruleErrors(value, catalogue) };
  const errors = isColumnMapping.errors ?? [];
  return {
    malformed: errors.flatMap((error) => malformed(error) ?? []),
    refused: errors.filter((error) => !malformed(error)).map(refused),
  };
}
