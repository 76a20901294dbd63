import { ask, credentials } from '../../api/client';

/** The same file under the same key is the same import, however often it is sent. */
export function uploadImport(file: File, query: string, key: string): Promise<{ readonly importId: string }> {
  const form = new FormData();
  form.append('file', file);
  return ask(async () => {
    const response = await fetch(`/api/v1/enterprises/import?${query}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Accept-Language': credentials.language,
        'X-CSRF-Token': credentials.csrfToken,
        'Idempotency-Key': key,
      },
      body: form,
    });
    const answer: unknown = await response.json().catch(() => undefined);
    return response.ok ? { data: answer as { importId: string }, response } : { error: answer, response };
  });
}
