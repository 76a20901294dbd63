import { pinyin } from 'pinyin-pro';

/** Characters of a key; what is longer is found by all of its pieces. */
export const KEY_LENGTH = 12;

/** Typed and left out at will: brackets, blanks, dots. */
const NOT_TYPED = /[\s()（）[\]【】·.,，、。\-—_"'“”]/g;

/** Left out of what people call a firm: 云溪县恒达有限公司 is 云溪恒达. */
const ADMINISTRATIVE = /(?<=^.{2,6})[省市县区]/gu;

export const normalizeName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(NOT_TYPED, '');

/** The first letters of the characters' sounds; what is no Chinese character stays as it is. */
const initialsOf = (name: string): string =>
  pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', v: true }).join('').toLowerCase();

/** Every place at which somebody may begin to remember it. */
function endingsOf(words: string): string[] {
  const characters = [...words];
  return characters.map((_, index) => characters.slice(index, index + KEY_LENGTH).join(''));
}

/**
 * Beginnings by which a firm is found through an index: every ending of its names, of what people call it, and of their pinyin
 * initials, so that a prefix of a key is any part of a name.
 *
 * @param names as registered, now and before
 */
export function searchKeysOf(names: readonly string[]): readonly string[] {
  const said = names.map(normalizeName).flatMap((name) => [name, name.replace(ADMINISTRATIVE, '')]);
  return [...new Set(said.flatMap((name) => [...endingsOf(name), ...endingsOf(initialsOf(name))]))];
}

/** What was typed, cut into beginnings of keys. Nothing where nothing can be looked for. */
export function soughtKeys(typed: string): readonly string[] {
  const characters = [...normalizeName(typed)];
  const pieces = Math.ceil(characters.length / KEY_LENGTH);
  return Array.from({ length: pieces }, (_, n) => characters.slice(n * KEY_LENGTH, (n + 1) * KEY_LENGTH).join(''));
}
