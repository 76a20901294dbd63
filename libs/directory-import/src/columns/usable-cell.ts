import { type Bilingual, text } from '@app/domain';
import { type RowIssue, issue } from '../row-issue';
import type { Cell, TableRow } from '../table/cell';

const UNUSABLE: Readonly<Record<'formula' | 'error', readonly [string, Bilingual]>> = {
  formula: ['CELL_FORMULA', text('单元格含公式，请粘贴为数值', 'The cell holds a formula; paste its value instead')],
  error: ['CELL_ERROR', text('单元格含错误值', 'The cell holds an error value')],
};

/** A formula may compute one thing here and another there, and a cached result may be stale: neither is taken. */
function faultOf(cell: Cell, maxCharacters: number): readonly [string, Bilingual] | undefined {
  if (cell.kind === 'formula' || cell.kind === 'error') return UNUSABLE[cell.kind];
  if (cell.text.length <= maxCharacters) return undefined;
  return [
    'CELL_TOO_LONG',
    text(`单元格超过 ${maxCharacters} 字`, `The cell is longer than ${maxCharacters} characters`),
  ];
}

/**
 * What stands in the way of reading a row at all: merged ranges, formulas, error values, endless texts, values under no header.
 *
 * @param names headers by column
 * @param used columns that will be read; what the others hold does not matter
 */
export function faultsOfRow(
  row: TableRow,
  names: readonly (string | undefined)[],
  used: (index: number) => boolean,
  maxCharacters: number,
): RowIssue[] {
  const issues: RowIssue[] = [];
  if (row.merged) {
    const message = text('该行有合并单元格，请先取消合并', 'The row has merged cells; split them first');
    issues.push(issue(row.row, null, 'ROW_MERGED', message));
  }
  row.cells.forEach((cell, index) => {
    if (!cell) return;
    const name = names[index];
    if (name === undefined) {
      const message = text(`第 ${index + 1} 列没有表头`, `Column ${index + 1} has no header`);
      issues.push(issue(row.row, String(index + 1), 'CELL_WITHOUT_HEADER', message));
      return;
    }
    const fault = used(index) ? faultOf(cell, maxCharacters) : undefined;
    if (fault) issues.push(issue(row.row, name, ...fault));
  });
  return issues;
}
