import type { Schemas } from '../../api/client';

type Issue = Schemas['ImportIssueResponseDto'];

/** What a spreadsheet would take for a formula stays a text. */
const cell = (value: string | number | null): string => {
  const words = String(value ?? '');
  const plain = /^[=+\-@\t\r]/.test(words) ? `'${words}` : words;
  return `"${plain.replaceAll('"', '""')}"`;
};

/** Saves what is wrong with the rows of a file, to be worked through beside it. */
export function saveErrorSheet(fileName: string, header: readonly string[], issues: readonly Issue[]): void {
  const rows = [header, ...issues.map(({ row, column, code, message }) => [row, column, code, message])];
  // The mark lets spreadsheets read it as UTF-8.
  const text = `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}`;
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName}-errors.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
