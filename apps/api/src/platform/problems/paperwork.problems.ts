import { text } from '@app/domain';
import type { ProblemEntry } from './problem-entry';

/** Letters, forms, and lists of upper levels. */
export const PAPERWORK_PROBLEMS = {
  LETTER_NOT_DUE: { status: 409, title: text('尚未决定推荐', 'There is no decision to recommend') },
  LETTER_ISSUED: { status: 409, title: text('推荐函已出具', 'The letter is issued') },
  FORM_UNKNOWN: { status: 404, title: text('没有该表格', 'There is no such form') },
} as const satisfies Record<string, ProblemEntry>;
