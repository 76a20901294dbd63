import { type IsoDate, addMonths, normalizeCreditCode } from '@app/domain';
import table from './evidence-mappings.json';

/** A figure that a report states, with where it came from. */
export interface EvidenceFigure {
  readonly code: string;
  readonly period: string;
  /** Decimal text, or whether something is so. */
  readonly value: string | boolean;
  readonly unit?: string;
}

export type EvidenceReading =
  | {
      readonly recognised: true;
      readonly mapping: string;
      readonly documentType: string;
      readonly source: 'registry' | 'platform';
      readonly creditCode: string;
      readonly observedOn: IsoDate;
      /** Last day on which the report itself may be handed in; null: it is asked for by no item. */
      readonly validTo: IsoDate | null;
      readonly figures: readonly EvidenceFigure[];
      /** Labels that stood there with something that is no figure. */
      readonly unread: readonly string[];
    }
  | { readonly recognised: false; readonly because: 'unknown-kind' | 'no-credit-code' | 'no-date' };

type Mapping = (typeof table.mappings)[number];
type Rule = Mapping['indicators'][number] & { readonly unit?: string };

const CELL = /^(.*!)([A-Z]{1,3})(\d+): (.*)$/s;
const NOTHING = /^(无|否|0|0条|未列入|未查询到.*|暂无.*)$/;
const SOMETHING = /^(是|有|[1-9]\d*条?|已列入)$/;

function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Label and value: neighbours of a row in a sheet, or two sides of a colon (or comma) of a line. */
function pairsOf(lines: readonly string[]): Map<string, string> {
  const pairs = new Map<string, string>();
  // The first one counts: what a report repeats below is somebody else's (a branch, a shareholder).
  const add = (label: string, value: string): void => {
    const key = squeezed(label);
    if (key && !pairs.has(key)) pairs.set(key, squeezed(value));
  };
  let left: { readonly row: string; readonly text: string } | undefined;
  for (const line of lines) {
    const [, sheet = '', , row = '', text = ''] = CELL.exec(line) ?? [];
    if (sheet) {
      const place = `${sheet}${row}`;
      if (left?.row === place) add(left.text, text);
      left = { row: place, text };
      continue;
    }
    const [label = '', ...value] = line.split(/[：:,，\t]/);
    if (value.length > 0) add(label, value[0] ?? '');
  }
  return pairs;
}

function valueOf(pairs: ReadonlyMap<string, string>, labels: readonly string[]): string | undefined {
  const label = labels.map(squeezed).find((one) => pairs.has(one));
  return label === undefined ? undefined : pairs.get(label);
}

function dayOf(text: string | undefined): IsoDate | undefined {
  const [, year, month, day] = /^(\d{4})[年./-]?(\d{1,2})[月./-]?(\d{1,2})日?/.exec(text ?? '') ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(date)) || !new Date(date).toISOString().startsWith(date) ? undefined : date;
}

function periodOf(rule: Rule, observedOn: IsoDate): string {
  const year = Number(observedOn.slice(0, 4));
  if (rule.period === 'last-year') return String(year - 1);
  return rule.period === 'year-of-observation' ? String(year) : 'now';
}

function figureOf(rule: Rule, text: string, observedOn: IsoDate): EvidenceFigure | undefined {
  const period = periodOf(rule, observedOn);
  if (rule.holds === 'any-entries') {
    if (NOTHING.test(text)) return { code: rule.code, period, value: false };
    return SOMETHING.test(text) ? { code: rule.code, period, value: true } : undefined;
  }
  const digits = text.replace(/,/g, '');
  if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(digits)) return undefined;
  return { code: rule.code, period, value: digits, ...(rule.unit ? { unit: rule.unit } : {}) };
}

/**
 * Reads a report that somebody else issued: a credit report, an export of the national platform.
 *
 * @param lines what the file says
 * @returns its figures with source and day; or why it is none that is known. A label that is not known is left out.
 */
export function readEvidence(lines: readonly string[]): EvidenceReading {
  const whole = squeezed(lines.slice(0, 200).join(''));
  const mapping = table.mappings.find(({ recognisedBy }) => recognisedBy.every((one) => new RegExp(one).test(whole)));
  if (!mapping) return { recognised: false, because: 'unknown-kind' };
  const pairs = pairsOf(lines);
  const code = valueOf(pairs, mapping.creditCode);
  if (!code) return { recognised: false, because: 'no-credit-code' };
  const observedOn = dayOf(valueOf(pairs, mapping.observedOn));
  if (!observedOn) return { recognised: false, because: 'no-date' };

  const figures: EvidenceFigure[] = [];
  const unread: string[] = [];
  for (const rule of mapping.indicators as readonly Rule[]) {
    const text = valueOf(pairs, rule.labels);
    if (text === undefined || text === '') continue;
    const figure = figureOf(rule, text, observedOn);
    if (figure) figures.push(figure);
    else unread.push(rule.code);
  }
  const source = mapping.source as 'registry' | 'platform';
  const creditCode = normalizeCreditCode(code);
  const { id, documentType, validMonths } = mapping;
  const validTo = validMonths > 0 ? addMonths(observedOn, validMonths) : null;
  return { recognised: true, mapping: id, documentType, source, creditCode, observedOn, validTo, figures, unread };
}
