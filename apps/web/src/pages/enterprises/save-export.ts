import { ask, client, credentials } from '../../api/client';
import type { ColumnName } from './columns';
import type { EnterpriseQuery } from './list-query';

/**
 * Saves the whole list as a file, exactly as it is shown.
 *
 * @throws ProblemError with the server's words
 */
export async function saveExport(query: EnterpriseQuery, columns: readonly ColumnName[]): Promise<void> {
  const header = { 'accept-language': credentials.language };
  const params = { header, query: { ...query, columns: [...columns] } };
  const file = await ask(() =>
    client.GET('/api/v1/enterprises/export', {
      params,
      parseAs: 'blob',
      querySerializer: { array: { style: 'form', explode: false } },
    }),
  );
  const address = URL.createObjectURL(file as unknown as Blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'enterprises.xlsx';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
