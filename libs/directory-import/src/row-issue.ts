import type { Bilingual } from '@app/domain';

/** What is wrong, or odd, in one cell of a file. `row` counts as the spreadsheet shows it, the header being row 1. */
export interface RowIssue {
  readonly row: number;
  /** The column's header; null where the whole row is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
}

export function issue(row: number, column: string | null, code: string, message: Bilingual): RowIssue {
  return { row, column, code, message: `${message.zh} / ${message.en}` };
}
