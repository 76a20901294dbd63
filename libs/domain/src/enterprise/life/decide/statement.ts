import { type FieldError, type Refusal, refuse } from '../../../kernel/refusal';
import { type Bilingual, text } from '../../../kernel/text';
import { readCreditCode } from '../../credit-code';
import type { EnterpriseDraft } from '../../enterprise.context';
import { isRegionCode } from '../../region';
import type { ChangePart, ChangeStatement } from '../life.types';

const NEEDS_PART: Readonly<Partial<Record<ChangeStatement['kind'], readonly ChangePart[]>>> = {
  merger: ['absorbed', 'absorbing'],
  split: ['divided', 'dissolved'],
};

function error(path: string, code: string, zh: string, en: string): FieldError {
  return { path, code, message: text(zh, en) };
}

function errorsOf(draft: EnterpriseDraft, statement: ChangeStatement): FieldError[] {
  const { kind, on, newName, newRegionCode, part, others } = statement;
  const { state, context } = draft;
  const parts = NEEDS_PART[kind];
  return [
    ...(on > context.today
      ? [error('on', 'DATE_IN_FUTURE', '日期不能晚于今天。', 'The date lies in the future.')]
      : []),
    ...(kind === 'rename' && (!newName || newName === state.name)
      ? [error('newName', 'NEW_NAME_REQUIRED', '请填写新名称。', 'Give the new name.')]
      : []),
    ...(kind === 'move' && (!newRegionCode || !isRegionCode(newRegionCode) || newRegionCode === state.regionCode)
      ? [error('newRegionCode', 'REGION_UNKNOWN', '请填写迁入地区划代码。', 'Give the region that it moved to.')]
      : []),
    ...(parts && (!part || !parts.includes(part))
      ? [error('part', 'PART_REQUIRED', '请说明企业是哪一方。', 'Say on which side the firm stands.')]
      : []),
    ...(parts && others.length === 0
      ? [error('others', 'OTHERS_REQUIRED', '请填写其他企业。', 'Name the other firms.')]
      : []),
    ...others
      .filter((code) => code === state.creditCode || !readCreditCode(code).ok)
      .map((code) => ({ path: 'others', code: 'CREDIT_CODE_INVALID', message: code })),
  ];
}

const INVALID: Bilingual = text('变化信息有误，请更正。', 'What is stated of the change is wrong; correct it.');

/** Why a change cannot be taken as it is stated; null where it can. */
export function checkStatement(draft: EnterpriseDraft, statement: ChangeStatement): Refusal | null {
  const errors = errorsOf(draft, statement);
  if (errors.length > 0) return refuse(422, 'CHANGE_INVALID', INVALID, errors);
  const twin = (draft.state.changes ?? []).some(
    (known) =>
      known.kind === statement.kind &&
      known.on === statement.on &&
      (known.status === 'reported' || known.status === 'under-review'),
  );
  return twin
    ? refuse(409, 'CHANGE_REPEATED', text('该变化已在核实中。', 'This change is being verified already.'))
    : null;
}
