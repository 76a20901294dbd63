import type { Readable } from 'node:stream';
import { text } from '@app/domain';
import { readTemplateRows } from './columns/template-rows';
import { type RowOutcome, isAccepted } from './enterprise-row';
import type { ReadOptions } from './import-options';
import { readMappedRows } from './mapping/mapped-rows';
import { issue } from './row-issue';
import { detached } from './table/detached';
import { DEFAULT_LIMITS, type TableLimits } from './table/limits';
import { openTable } from './table/open-table';
import { spool } from './table/spool';
import { TableFault } from './table/table-fault';

/** A firm that stands twice in a file is taken once: nobody can say which of the two rows is meant. */
class SeenFirms {
  /** Row by code; codes are copied, or each would keep a chunk of the file alive. */
  private readonly rows = new Map<string, number>();

  judge(outcome: RowOutcome): RowOutcome {
    if (!isAccepted(outcome)) return outcome;
    const { creditCode } = outcome.ok;
    const before = this.rows.get(creditCode);
    if (before === undefined) {
      this.rows.set(detached(creditCode), outcome.row);
      return outcome;
    }
    const message = text(`与第 ${before} 行是同一企业`, `The same firm as in row ${before}`);
    return { row: outcome.row, rows: outcome.rows, errors: [issue(outcome.row, null, 'DUPLICATE_ROW', message)] };
  }
}

async function* judged(outcomes: AsyncIterable<RowOutcome>): AsyncGenerator<RowOutcome> {
  const seen = new SeenFirms();
  let any = false;
  for await (const outcome of outcomes) {
    any = true;
    yield seen.judge(outcome);
  }
  if (!any) throw new TableFault(422, 'FILE_WITHOUT_ROWS', text('文件没有数据行', 'The file has no rows of data'));
}

/**
 * Reads firms from an XLSX or CSV file as a stream: what is held is one row, the texts an XLSX shares, and the codes seen so far.
 * The order is the file's; the same file and options give the same outcomes.
 *
 * @param file the bytes; they are copied to a temporary file that is removed at the end
 * @throws TableFault where the file as a whole cannot be used; a fault may also appear after good rows (a broken end, too many rows)
 */
export async function* readEnterprises(file: Readable, options: ReadOptions): AsyncGenerator<RowOutcome> {
  const limits: TableLimits = { ...DEFAULT_LIMITS, ...options.limits };
  const spooled = await spool(file, limits.maxBytes, options.temporaryFolder);
  try {
    const table = await openTable(spooled, limits);
    const outcomes = options.mapping
      ? readMappedRows(table, options.mapping, options, limits)
      : readTemplateRows(table, options, limits);
    yield* judged(outcomes);
  } finally {
    await spooled.remove();
  }
}
