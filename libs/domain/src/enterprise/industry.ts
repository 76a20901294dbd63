import { DIVISIONS_BY_SECTION, type IndustrySection } from './industry-divisions';

const FORMAT = /^([A-T])(\d{2,4})$/;

/** An industry code of GB/T 4754-2017: section letter and division (2), group (3) or class (4 digits), such as `C34`. */
export interface Industry {
  readonly code: string;
  readonly section: IndustrySection;
  /** Two digits. */
  readonly division: string;
  /** The division's Chinese name. */
  readonly divisionName: string;
}

export type IndustryFault = 'INDUSTRY_CODE_MALFORMED' | 'INDUSTRY_CODE_UNKNOWN';

export type IndustryReading =
  { readonly ok: true; readonly industry: Industry } | { readonly ok: false; readonly fault: IndustryFault };

function isSection(letter: string): letter is IndustrySection {
  return Object.hasOwn(DIVISIONS_BY_SECTION, letter);
}

function divisionsOf(section: IndustrySection): Readonly<Record<string, string>> {
  return DIVISIONS_BY_SECTION[section];
}

/**
 * Reads an industry code. Groups and classes are taken as they are: firms carry codes of amended editions.
 *
 * @returns the industry, or `INDUSTRY_CODE_MALFORMED`, or `INDUSTRY_CODE_UNKNOWN` where the section has no such division
 */
export function readIndustryCode(input: string): IndustryReading {
  const code = input.trim().toUpperCase();
  const [, letter = '', digits = ''] = FORMAT.exec(code) ?? [];
  if (!isSection(letter)) return { ok: false, fault: 'INDUSTRY_CODE_MALFORMED' };

  const division = digits.slice(0, 2);
  const divisionName = divisionsOf(letter)[division];
  if (!divisionName) return { ok: false, fault: 'INDUSTRY_CODE_UNKNOWN' };
  return { ok: true, industry: { code, section: letter, division, divisionName } };
}

/** Printed lists write 及 for 和 and drop the closing 业: the same division. */
function comparable(name: string): string {
  return name.trim().replace(/及/g, '和').replace(/[,，]/g, '、').replace(/业$/, '');
}

const CODE_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(DIVISIONS_BY_SECTION).flatMap(([section, divisions]) =>
    Object.entries(divisions).map(([division, name]) => [comparable(name), section + division] as const),
  ),
);

/** Code of the division with this Chinese name (`专用设备制造业` → `C35`), where there is one. */
export function findIndustryCodeByName(name: string): string | undefined {
  return CODE_BY_NAME.get(comparable(name));
}
