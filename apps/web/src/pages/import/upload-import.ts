import { type Schemas, ask, credentials } from '../../api/client';

/** The same file under the same key is the same import, however often it is sent. */
export function uploadImport(file: File, query: string, key: string): Promise<{ readonly importId: string }> {
  return sendFile(`/api/v1/enterprises/import?${query}`, file, { 'Idempotency-Key': key });
}

/** What the top of a file looks like; nothing of it is kept. */
export function previewImport(file: File): Promise<Schemas['ImportPreviewResponseDto']> {
  return sendFile('/api/v1/enterprises/import/preview', file);
}

function sendFile<T>(address: string, file: File, headers: Readonly<Record<string, string>> = {}): Promise<T> {
  return ask(async () => {
    // A form is read as it is sent: sent again after the session was renewed, it must be a new one.
    const form = new FormData();
    form.append('file', file);
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Accept-Language': credentials.language, 'X-CSRF-Token': credentials.csrfToken, ...headers },
      body: form,
    });
    const answer: unknown = await response.json().catch(() => undefined);
    return response.ok ? { data: answer as T, response } : { error: answer, response };
  });
}
