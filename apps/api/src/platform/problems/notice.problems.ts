import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Notices, objections to them, and what upper levels publish. */
export const NOTICE_PROBLEMS = {
  NOTICE_FROZEN: {
    status: 409,
    title: text('公示内容已冻结，请重新公示', 'What is published is frozen; publish it anew'),
  },
  NOTICE_UNCHANGED: { status: 409, title: text('公示内容没有变化', 'The text of the notice is the same') },
  PERSONAL_DATA_IN_TEXT: {
    status: 422,
    title: text('公开内容含个人信息，请删去后再公布', 'Personal data in what is published; take them out first'),
  },
  FIELD_MISPLACED: { status: 422, title: text('该事项不含此字段', 'The field does not belong to this event') },
  DUE_BEFORE_RETURNED: { status: 422, title: text('补正期限早于退回日期', 'Due before it was returned') },
  EVIDENCE_TOO_MANY: { status: 422, title: text('证据文件过多', 'Too many files of evidence') },
  FORM_NOT_BY_HAND: { status: 422, title: text('请重新填写表单', 'Fill the form in again') },
  PERIOD_REVERSED: { status: 422, title: text('公示期止早于起', 'The period ends before it begins') },
} as const satisfies Record<string, ProblemEntry>;
