import type { Schemas } from '../../api/client';

export type PreviewColumn = Schemas['PreviewColumnDto'];
type MappingBody = Schemas['ImportMappingRequestDto'];

/** Of the directory; an industry is a code or a name of a division. */
export const FIELD_USES = [
  'creditCode',
  'name',
  'regionCode',
  'industryCode',
  'industryName',
  'foundedOn',
  'year',
] as const;

export type FieldUse = (typeof FIELD_USES)[number];

/** What a person says that a column holds; no use: it is not read. An indicator's use is `=` and its code. */
export interface ColumnChoice {
  readonly header: string;
  readonly use?: FieldUse | `=${string}`;
  /** `YYYY`, `YYYY-MM` or `now`; not asked where a column holds the year. */
  readonly period?: string;
  /** As the file writes the figures. */
  readonly unit?: string;
  /** Some value is no plain number, `6.56亿元`. */
  readonly worded: boolean;
}

/** What is still wrong with the choices; the texts of the page say what to do about each. */
export type ChoiceFault = 'creditCodeMissing' | 'nameMissing' | 'twice' | 'periodMissing' | 'headerTwice';

const PLAIN_NUMBER = /^-?[\d,，]+(\.\d+)?$/;
const INDUSTRY_CODE = /^[A-T]\d{2,4}$/;
const PERIOD = /^(\d{4}(-(0[1-9]|1[0-2]))?|now)$/;

/** The server's guesses as choices to begin with; columns without a header cannot be read. */
export function choicesOf(columns: readonly PreviewColumn[], unitOf: (code: string) => string): ColumnChoice[] {
  return columns.flatMap(({ header, samples, suggestion }) => {
    if (header === null) return [];
    const filled = samples.filter((sample) => sample !== '');
    const worded = filled.some((sample) => !PLAIN_NUMBER.test(sample));
    if (suggestion?.kind === 'indicator') {
      const { code = '', period, unit = unitOf(code) } = suggestion;
      return { header, worded, use: `=${code}` as const, unit, ...(period ? { period } : {}) };
    }
    const named = suggestion?.field === 'industryCode' && filled.some((sample) => !INDUSTRY_CODE.test(sample));
    const use = named ? 'industryName' : (suggestion?.field as FieldUse | undefined);
    return { header, worded, ...(use ? { use } : {}) };
  });
}

/** The code of the indicator that a use names. */
export function indicatorOf(use: ColumnChoice['use']): string | undefined {
  return use?.startsWith('=') ? use.slice(1) : undefined;
}

/** @returns each fault once, in the order in which the page names them */
export function faultsOf(choices: readonly ColumnChoice[]): readonly ChoiceFault[] {
  const read = choices.filter(({ use }) => use !== undefined);
  const has = (use: FieldUse) => read.some((choice) => choice.use === use);
  const keys = read.map(({ use, period }) => (indicatorOf(use) && !has('year') ? `${use}@${period ?? ''}` : use));
  const needsPeriod = read.some(
    ({ use, period }) => indicatorOf(use) !== undefined && !has('year') && !PERIOD.test(period ?? ''),
  );
  const headers = choices.map(({ header }) => header);
  const industries = has('industryCode') && has('industryName');
  return [
    ...(has('creditCode') ? [] : ['creditCodeMissing' as const]),
    ...(has('name') ? [] : ['nameMissing' as const]),
    ...(new Set(keys).size < keys.length || industries ? ['twice' as const] : []),
    ...(needsPeriod ? ['periodMissing' as const] : []),
    ...(read.some(({ header }) => headers.indexOf(header) !== headers.lastIndexOf(header))
      ? ['headerTwice' as const]
      : []),
  ];
}

/** The mapping that the choices amount to, for a file that is known again by the columns that are read. */
export function mappingOf(choices: readonly ColumnChoice[], name: string, source: MappingBody['source']): MappingBody {
  const read = choices.filter(({ use }) => use !== undefined);
  const columnOf = (use: FieldUse) => read.find((choice) => choice.use === use)?.header;
  const creditCode = columnOf('creditCode') ?? '';
  const year = columnOf('year');
  const optional = { regionColumn: columnOf('regionCode'), foundedColumn: columnOf('foundedOn') };
  const industry = industryOf(columnOf('industryCode'), columnOf('industryName'));
  return {
    name: { zh: name, en: name },
    note: { zh: name, en: name },
    headerMatch: read.map(({ header }) => header),
    creditCode: { kind: 'column', column: creditCode },
    nameColumn: columnOf('name') ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, column]) => column !== undefined)),
    ...(industry ? { industry } : {}),
    // Years of one firm stand below each other; its credit code says where the next firm begins.
    ...(year ? { periodColumn: year, groupColumn: creditCode } : {}),
    source,
    indicators: read.flatMap(({ header: column, use, period, unit, worded }) => {
      const code = indicatorOf(use);
      if (code === undefined) return [];
      const holds = worded ? 'figure' : 'number';
      return { column, code, holds, ...(year ? {} : { period }), ...(unit ? { unit } : {}) };
    }),
    checks: [],
  };
}

function industryOf(code: string | undefined, name: string | undefined): MappingBody['industry'] {
  if (code !== undefined) return { column: code, holds: 'code' };
  return name === undefined ? undefined : { column: name, holds: 'division-name' };
}
