/**
 * A key for one act. A repeat under the same key (a double click, a lost answer) is answered with what the first one did.
 * `crypto.randomUUID` exists behind TLS only; offices use plain HTTP inside their network.
 */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
