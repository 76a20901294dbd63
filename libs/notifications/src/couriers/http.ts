import { DeliveryFailed } from './courier';

const TIMEOUT_MS = 10_000;
const LONGEST_ANSWER = 64 * 1024;

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

/**
 * Posts JSON to where a setting or a subscription says. Follows no redirect, waits no longer than ten seconds, reads no more than it needs.
 *
 * @throws DeliveryFailed of the given scope where there is no answer
 */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  scope: 'parcel' | 'channel',
): Promise<HttpAnswer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, text: await beginning(response) };
  } catch (error) {
    throw new DeliveryFailed(scope, `no answer: ${reasonOf(error)}`);
  }
}

async function beginning(response: Response): Promise<string> {
  const reader = (response.body as ReadableStream<Uint8Array> | null)?.getReader();
  if (!reader) return '';
  const parts: Uint8Array[] = [];
  let size = 0;
  while (size < LONGEST_ANSWER) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
  }
  void reader.cancel().catch(() => undefined);
  return Buffer.concat(parts).subarray(0, LONGEST_ANSWER).toString('utf8');
}

/** A code of the runtime, never an address: that of a robot carries its key. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { readonly name?: string; readonly cause?: { readonly code?: string } };
  return cause?.code ?? name ?? 'unknown';
}
