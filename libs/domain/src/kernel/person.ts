/**
 * Tells the same person apart, so that all that a record says of them lies under one key: an account anywhere; anybody else by name
 * within one firm's record. Whoever objects is kept apart from everybody else: that two are one person must not show.
 */
export type PersonRef = `account:${string}` | `person:${string}` | `objector:${string}`;

const plain = (words: string): string => words.normalize('NFKC').replace(/\s+/gu, '');

export const ofAccount = (account: string): PersonRef => `account:${account}`;

export const ofPerson = (name: string): PersonRef => `person:${plain(name)}`;

export const ofObjector = (name: string, contact: string): PersonRef => `objector:${plain(name)}|${plain(contact)}`;

/** Of a name only what tells one row of a list from the next: `张*`, `欧**`, `W***`. */
export function maskName(name: string): string {
  const [first, ...rest] = [...name.trim()];
  if (first === undefined) return '';
  return /\p{Script=Han}/u.test(first) ? first + '*'.repeat(Math.max(1, Math.min(rest.length, 3))) : `${first}***`;
}
