import { type FieldError, type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import { readCreditCode } from '../credit-code';
import type { EnterpriseDraft } from '../enterprise.context';
import type { Identity } from '../enterprise.types';
import { readIndustryCode } from '../industry';
import { isRegionCode, isWithinBranch } from '../region';

function identityErrors(identity: Identity, today: string): FieldError[] {
  const errors: FieldError[] = [];
  const code = readCreditCode(identity.creditCode);
  if (!code.ok) {
    errors.push({
      path: 'creditCode',
      code: code.fault,
      message: text('统一社会信用代码格式或校验位不正确。', 'The credit code or its check digit is wrong.'),
    });
  }
  if (!isRegionCode(identity.regionCode)) {
    errors.push({
      path: 'regionCode',
      code: 'REGION_UNKNOWN',
      message: text(
        '区划代码应为 6 位县级或 9 位乡镇（园区）代码。',
        'A region has 6 digits (county) or 9 (town, park).',
      ),
    });
  }
  const industry = identity.industryCode === null ? null : readIndustryCode(identity.industryCode);
  if (industry && !industry.ok) {
    errors.push({
      path: 'industryCode',
      code: industry.fault,
      message: text(
        '行业代码应为门类字母加 2–4 位数字，且相符。',
        'An industry is its section letter and 2 to 4 digits of it.',
      ),
    });
  }
  if (identity.foundedOn !== null && identity.foundedOn > today) {
    errors.push({
      path: 'foundedOn',
      code: 'DATE_IN_FUTURE',
      message: text('成立日期不能晚于今天。', 'The founding day lies in the future.'),
    });
  }
  return errors;
}

/** Why a firm cannot be entered as it is stated, with one entry a field; null where it can. */
export function checkIdentity(draft: EnterpriseDraft, identity: Identity): Refusal | null {
  const errors = identityErrors(identity, draft.context.today);
  return errors.length > 0
    ? refuse(
        422,
        'ENTERPRISE_INVALID',
        text('企业信息有误，请更正后再提交。', 'The firm’s particulars are wrong; correct them.'),
        errors,
      )
    : null;
}

/** A file may not reach into another branch: neither enter a firm there nor change one that it keeps. */
export function checkBranch(draft: EnterpriseDraft, firm: Pick<Identity, 'regionCode'>): Refusal | null {
  const branch = draft.context.actor.regionCode;
  if (!branch || isWithinBranch(firm.regionCode, branch)) return null;
  return refuse(422, 'REGION_OUTSIDE_BRANCH', text('该企业属于其他辖区。', 'This firm belongs to another branch.'), [
    { path: 'regionCode', code: 'REGION_OUTSIDE_BRANCH', message: firm.regionCode },
  ]);
}
