import type { Schemas } from '../../../api/client';

export type Mapping = Schemas['ImportMappingResponseDto'];
type Body = Schemas['ImportMappingRequestDto'];

/** What a person can put right in a mapping. */
export interface Corrections {
  readonly name: string;
  readonly source: Mapping['source'];
  /** Header as it is now → as it should be. */
  readonly headers: readonly { readonly before: string; readonly after: string }[];
  readonly figures: readonly { readonly unit?: string; readonly period?: string }[];
}

/** Every header that a mapping reads, each once. */
export function headersOf(mapping: Mapping): readonly string[] {
  const { creditCode, nameColumn, regionColumn, industry, foundedColumn, periodColumn, indicators } = mapping;
  const code = 'column' in creditCode ? creditCode.column : undefined;
  const fields = [code, nameColumn, regionColumn, industry?.column, foundedColumn, periodColumn];
  const all = [...fields, ...indicators.map(({ column }) => column)];
  return [...new Set(all.filter((header) => header !== undefined))];
}

/** What of a mapping is saved: without what the server adds. */
function bodyOf(mapping: Mapping): Body {
  const added = new Set(['id', 'builtIn']);
  return Object.fromEntries(Object.entries(mapping).filter(([name]) => !added.has(name))) as unknown as Body;
}

/** The mapping with what was put right; a header changes wherever it is named. */
export function corrected(mapping: Mapping, { name, source, headers, figures }: Corrections): Body {
  const body = bodyOf(mapping);
  const renamed = new Map(headers.map(({ before, after }) => [before, after.trim()]));
  const now = (header: string): string => renamed.get(header) ?? header;
  const optional = (['regionColumn', 'foundedColumn', 'periodColumn', 'groupColumn', 'flagColumn'] as const).flatMap(
    (field) => {
      const header = body[field];
      return header === undefined ? [] : [[field, now(header)] as const];
    },
  );
  const { creditCode, industry } = body;
  return {
    ...body,
    ...Object.fromEntries(optional),
    name: { zh: name, en: name },
    source,
    headerMatch: body.headerMatch.map(now),
    nameColumn: now(body.nameColumn),
    creditCode: 'column' in creditCode ? { ...creditCode, column: now(creditCode.column) } : creditCode,
    ...(industry ? { industry: { ...industry, column: now(industry.column) } } : {}),
    indicators: body.indicators.map(({ column, code, holds }, at) => {
      const { unit, period } = figures[at] ?? {};
      return { column: now(column), code, holds, ...(unit ? { unit } : {}), ...(period ? { period } : {}) };
    }),
  };
}
