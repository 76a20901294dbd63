import { type Bilingual, DomainError } from '@app/domain';
import type { RowIssue } from '../row-issue';

/**
 * A file that cannot be imported at all; nothing of it is stored. 413 too large, 415 another type of file, 422 a table that is none
 * or whose headers are wrong. `issues` says where, when the place is known.
 */
export class TableFault extends DomainError {
  constructor(
    status: 413 | 415 | 422,
    code: string,
    detail: Bilingual,
    readonly issues: readonly RowIssue[] = [],
  ) {
    super(status, code, detail, issues.length > 0 ? issues.map(toFieldError) : undefined);
    this.name = 'TableFault';
  }
}

function toFieldError({ row, column, code, message }: RowIssue) {
  return { path: column === null ? `row ${row}` : `row ${row}, ${column}`, code, message };
}
