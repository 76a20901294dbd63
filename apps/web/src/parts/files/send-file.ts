import { ask, credentials } from '../../api/client';

interface Form {
  readonly file: File;
  /** Fields beside the file. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What makes a repeat the same command. */
  readonly key?: string;
}

/**
 * Sends a file as a form.
 *
 * @throws ProblemError with the server's own words
 */
export function sendFile<T>(address: string, { file, fields = {}, key }: Form): Promise<T> {
  return ask(async () => {
    // A form is read as it is sent: sent again after the session was renewed, it must be a new one.
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const response = await fetch(address, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'Accept-Language': credentials.language,
        'X-CSRF-Token': credentials.csrfToken,
        ...(key ? { 'Idempotency-Key': key } : {}),
      },
      body: form,
    });
    const answer: unknown = await response.json().catch(() => undefined);
    return response.ok ? { data: answer as T, response } : { error: answer, response };
  });
}
