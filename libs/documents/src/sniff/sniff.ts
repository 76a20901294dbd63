import { endsAsArchive } from './archive-tail';
import type { ByteSource } from './byte-source';
import { rootNamesOf } from './compound-file';
import type { FileKind } from './file-kind';
import { HEAD_BYTES, familyOf } from './signature';
import { packageKindOf } from './zip-package';

/**
 * The kind of a whole file by its content alone; what a client says of it counts for nothing.
 *
 * @returns undefined for what a case does not take
 * @throws what the source throws
 */
export async function sniff(source: ByteSource): Promise<FileKind | undefined> {
  const family = familyOf(await source.read(0, HEAD_BYTES));
  if (family === undefined) return undefined;
  if (family === 'zip') return packageKindOf(source);
  if (await endsAsArchive(source)) return undefined;
  return family === 'compound' ? compoundKind(source) : family;
}

/** Word keeps its text in `WordDocument`, Excel in `Workbook` (before 1997 in `Book`); installers and encrypted packages have neither. */
async function compoundKind(source: ByteSource): Promise<FileKind | undefined> {
  const names = await rootNamesOf(source);
  if (!names) return undefined;
  const word = names.has('WordDocument');
  const sheet = names.has('Workbook') || names.has('Book');
  if (word === sheet) return undefined;
  return word ? 'doc' : 'xls';
}
