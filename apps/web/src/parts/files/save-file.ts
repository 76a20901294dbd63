import { ask, credentials } from '../../api/client';

const KEPT_MS = 60_000;

/** The name that the server gives a file. */
function nameOf(response: Response): string | undefined {
  const header = response.headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(header)?.[1];
  return encoded && decodeURIComponent(encoded);
}

/**
 * Fetches a file and saves it under the name that the server gives it.
 *
 * @param otherwise the name where the server gives none
 * @throws ProblemError with the server's words, where a plain link would show them as a bare page
 */
export async function saveFile(href: string, otherwise = 'file'): Promise<void> {
  const { name, content } = await ask(async () => {
    const headers = { 'Accept-Language': credentials.language };
    const response = await fetch(href, { credentials: 'same-origin', headers });
    if (!response.ok) return { error: await response.json().catch(() => undefined), response };
    return { data: { name: nameOf(response) ?? otherwise, content: await response.blob() }, response };
  });
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}
