import firmOnly from '../../packs/firm-only.json';

/** What a paper is that only the firm itself may make and hand in. */
export type FirmOnlyNature =
  'statistical-form' | 'pledge' | 'self-evaluation' | 'signature' | 'consent' | 'bank-account';

const TYPES: Readonly<Record<string, string>> = firmOnly.types;
const WORDS: Readonly<Record<string, readonly string[]>> = firmOnly.words;

/** Every word that gives such a paper away, whatever it is called. */
export const FIRM_ONLY_WORDS: readonly string[] = Object.values(WORDS).flat();

/**
 * Whether a paper is one that nobody may make or hand in on a firm's behalf, and why: by its type, or by a word of its title.
 *
 * @returns null where an officer may act for the firm, visibly
 */
export function firmOnlyNature(type: string, title = ''): FirmOnlyNature | null {
  const listed = Object.hasOwn(TYPES, type) ? TYPES[type] : undefined;
  const said = Object.keys(WORDS).find((nature) => WORDS[nature]?.some((word) => title.includes(word)));
  return ((listed ?? said) as FirmOnlyNature | undefined) ?? null;
}
