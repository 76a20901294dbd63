const MAX_CHARACTERS = 120;

/** Controls, and marks that reverse or hide what follows them in a line of text. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The last part of what a client calls its file, for display only; at most 120 characters, `file` where nothing is left. */
export function importFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  return [...last.replace(UNSEEN, '').trim()].slice(0, MAX_CHARACTERS).join('') || 'file';
}
