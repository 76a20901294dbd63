import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { text } from '@app/domain';
import { DEFAULT_LIMITS, type TableLimits } from '../table/limits';
import { openTable } from '../table/open-table';
import { type SpooledFile, spool } from '../table/spool';
import { TableFault } from '../table/table-fault';
import { readUpperListHeader } from './upper-list-columns';
import { type UpperListOptions, type UpperListReading, UpperListRowReader } from './upper-list-row';

/** A list is published by people for people: more rows are another kind of file. */
export const MAX_UPPER_ROWS = 5_000;

const LIMITS: TableLimits = { ...DEFAULT_LIMITS, maxBytes: 20 * 1024 * 1024, maxRows: MAX_UPPER_ROWS };

/** An upload that waits to be read; remove it when done. */
export interface SpooledUpperList extends SpooledFile {
  /** Hex. */
  readonly sha256: string;
}

/** @throws TableFault 413 `FILE_TOO_LARGE` */
export async function spoolUpperList(source: AsyncIterable<Uint8Array>): Promise<SpooledUpperList> {
  const file = await spool(Readable.from(source), LIMITS.maxBytes);
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file.path)) hash.update(bytes as Buffer);
  return { ...file, sha256: hash.digest('hex') };
}

/**
 * All rows of an upper level's list, those that cannot be understood with what is wrong.
 *
 * @throws TableFault where the file as a whole cannot be used: what `openTable` throws, `HEADER_…`, `FILE_WITHOUT_ROWS`
 */
export async function readUpperList(
  file: SpooledFile,
  options: Omit<UpperListOptions, 'date1904'>,
): Promise<readonly UpperListReading[]> {
  const { rows, date1904 } = await openTable(file, LIMITS);
  const readings: UpperListReading[] = [];
  let reader: UpperListRowReader | undefined;
  for await (const row of rows) {
    if (reader) readings.push(reader.read(row));
    else reader = new UpperListRowReader(readUpperListHeader(row), { ...options, date1904 });
  }
  if (readings.length > 0) return readings;
  throw new TableFault(422, 'FILE_WITHOUT_ROWS', text('文件没有数据行', 'The file has no rows'));
}
