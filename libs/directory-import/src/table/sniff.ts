/** Why bytes are no table: the program that wrote them, where it is known. */
export type NotATable =
  'empty' | 'executable' | 'pdf' | 'image' | 'old-excel-or-encrypted' | 'other-archive' | 'binary';

export type Sniffed = { readonly format: 'csv' | 'xlsx' } | { readonly format: null; readonly because: NotATable };

const SIGNATURES: readonly (readonly [string, NotATable])[] = [
  ['4d5a', 'executable'],
  ['7f454c46', 'executable'],
  ['cafebabe', 'executable'],
  ['25504446', 'pdf'],
  ['ffd8ff', 'image'],
  ['89504e47', 'image'],
  ['47494638', 'image'],
  ['d0cf11e0', 'old-excel-or-encrypted'],
  ['1f8b', 'other-archive'],
  ['526172211a', 'other-archive'],
  ['377abcaf', 'other-archive'],
];

const ZIP = '504b0304';
const UTF16_LE = 'fffe';

/**
 * What kind of table the first bytes of a file begin; its name and declared type count for nothing.
 *
 * @param head at least the first 512 bytes, or the whole file if it is shorter
 */
export function sniffTable(head: Buffer): Sniffed {
  if (head.length === 0) return { format: null, because: 'empty' };
  const start = head.subarray(0, 8).toString('hex');
  if (start.startsWith(ZIP)) return { format: 'xlsx' };
  if (start.startsWith(UTF16_LE)) return { format: 'csv' };

  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known && !readsAsText(known[1], head)) return { format: null, because: known[1] };
  return head.includes(0) ? { format: null, because: 'binary' } : { format: 'csv' };
}

/** `MZ` also begins a header such as `MZ_NO,name`: what is really a program holds zero bytes at once. */
function readsAsText(because: NotATable, head: Buffer): boolean {
  return because === 'executable' && !head.includes(0);
}
