/** Hands the record of a draw to the browser as the file that the verifier reads. */
export function saveRecord(record: object): void {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'record.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
