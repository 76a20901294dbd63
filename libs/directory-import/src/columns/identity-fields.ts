import {
  type Bilingual,
  type CreditCodeFault,
  type IndustryFault,
  isRegionCode,
  isWithinBranch,
  readCreditCode,
  readIndustryCode,
  text,
} from '@app/domain';
import { type RowIssue, issue } from '../row-issue';

/** Where issues of a cell go, and which cell it is. */
export interface Place {
  readonly row: number;
  readonly column: string | null;
  readonly errors: RowIssue[];
  readonly warnings: RowIssue[];
}

const MAX_NAME = 120;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

const CREDIT_CODE_FAULTS: Readonly<Record<CreditCodeFault, Bilingual>> = {
  CREDIT_CODE_MALFORMED: text(
    '统一社会信用代码应为 18 位',
    'A unified social credit code has 18 characters of its set',
  ),
  CREDIT_CODE_CHECK_DIGIT: text('统一社会信用代码校验位不正确', 'The check character of the credit code is wrong'),
};

const INDUSTRY_FAULTS: Readonly<Record<IndustryFault, Bilingual>> = {
  INDUSTRY_CODE_MALFORMED: text('行业代码应为门类字母加 2–4 位数字', 'An industry code is a letter and 2 to 4 digits'),
  INDUSTRY_CODE_UNKNOWN: text('该门类没有这个大类', 'The section has no such division'),
};

function refuse(place: Place, code: string, message: Bilingual): undefined {
  place.errors.push(issue(place.row, place.column, code, message));
  return undefined;
}

export function readCreditCodeCell(value: string, place: Place): string | undefined {
  if (value === '') return refuse(place, 'CREDIT_CODE_MISSING', text('缺少统一社会信用代码', 'No credit code'));
  const reading = readCreditCode(value);
  if (!reading.ok) return refuse(place, reading.fault, CREDIT_CODE_FAULTS[reading.fault]);

  for (const warning of reading.warnings) {
    const message = text(
      '主体标识码的校验位不符，请核对',
      'The inner organisation code does not check; please compare',
    );
    place.warnings.push(issue(place.row, place.column, warning, message));
  }
  return reading.code;
}

export function readNameCell(value: string, place: Place): string | undefined {
  const name = value.normalize('NFC');
  if (name === '') return refuse(place, 'NAME_MISSING', text('缺少企业名称', 'No name'));
  if (name.length > MAX_NAME || CONTROL.test(name)) {
    const message = text(`企业名称应为 ${MAX_NAME} 字以内的文字`, `A name is text of at most ${MAX_NAME} characters`);
    return refuse(place, 'NAME_MALFORMED', message);
  }
  return name;
}

/** @param branch of the importing officer */
export function readRegionCell(value: string, branch: string, place: Place): string | undefined {
  if (value === '') return refuse(place, 'REGION_MISSING', text('缺少区划代码', 'No region code'));
  if (!isRegionCode(value)) {
    const message = text(
      '区划代码应为 6 位（县）或 9 位（乡镇、园区）',
      'A region code has 6 (county) or 9 digits (town, park)',
    );
    return refuse(place, 'REGION_MALFORMED', message);
  }
  if (!isWithinBranch(value, branch)) {
    return refuse(place, 'REGION_OUTSIDE_BRANCH', text('不在您的辖区内', 'Outside your branch'));
  }
  return value;
}

export function readIndustryCell(value: string, place: Place): string | undefined {
  if (value === '') return refuse(place, 'INDUSTRY_CODE_MISSING', text('缺少行业代码', 'No industry code'));
  const reading = readIndustryCode(value);
  return reading.ok ? reading.industry.code : refuse(place, reading.fault, INDUSTRY_FAULTS[reading.fault]);
}
