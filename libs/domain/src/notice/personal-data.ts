import { type Refusal, refuse } from '../kernel/refusal';
import { text } from '../kernel/text';

export type PersonalDataKind = 'identity-number' | 'telephone' | 'mail';

export interface PersonalDataPlace {
  readonly kind: PersonalDataKind;
  /** Characters from the beginning of the text, from 0. */
  readonly at: number;
  readonly length: number;
}

/** Digits that may be torn apart by blanks and hyphens, as people write telephones. */
const spaced = (digits: string): string => digits.replaceAll(/(\\d|\[[^\]]+\])(?=.)/g, '$1[ -]?');

const NOT_INSIDE = { before: '(?<![0-9A-Za-z])', after: '(?![0-9A-Za-z])' } as const;

const PATTERNS: readonly (readonly [PersonalDataKind, RegExp])[] = [
  // GB 11643: region, birthday, order, check character; or the fifteen digits of before 1999.
  [
    'identity-number',
    new RegExp(
      `${NOT_INSIDE.before}[1-9]\\d{5}(?:(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]|` +
        `\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3})${NOT_INSIDE.after}`,
      'g',
    ),
  ],
  [
    'telephone',
    new RegExp(
      `${NOT_INSIDE.before}(?:(?:\\+?86[ -]?)?${spaced('[1][3-9]\\d\\d\\d\\d\\d\\d\\d\\d\\d')}|` +
        `0\\d{2,3}[ -]?\\d{7,8}|\\(0\\d{2,3}\\)[ -]?\\d{7,8})${NOT_INSIDE.after}`,
      'g',
    ),
  ],
  ['mail', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
];

/** Full-width digits and letters as their half-width ones, place by place. */
function halfWidth(given: string): string {
  return given.replaceAll(/[\uff01-\uff5e]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
}

/**
 * Where a text that shall be published holds an identity number, a telephone or an address of mail. Names cannot be told from
 * other words: the fixed text of a notice holds none.
 *
 * @param known numbers that may stand there, such as the credit code, of which the eighteen digits may look like a person's
 */
export function findPersonalData(given: string, known: readonly string[] = []): PersonalDataPlace[] {
  const masked = known
    .filter((one) => one !== '')
    .reduce((rest, one) => rest.replaceAll(one, '·'.repeat(one.length)), halfWidth(given));
  return PATTERNS.flatMap(([kind, pattern]) =>
    [...masked.matchAll(pattern)].map(({ index, 0: found }) => ({ kind, at: index, length: found.length })),
  ).sort((a, b) => a.at - b.at);
}

const WORDS: Readonly<Record<PersonalDataKind, readonly [string, string]>> = {
  'identity-number': ['身份证号', 'an identity number'],
  telephone: ['电话号码', 'a telephone number'],
  mail: ['电子邮箱', 'an address of mail'],
};

/** 422 with the place where a text for the public holds personal data; null where it holds none. The data are not repeated. */
export function personalDataRefusal(path: string, given: string, known: readonly string[] = []): Refusal | null {
  const places = findPersonalData(given, known);
  if (places.length === 0) return null;
  return refuse(
    422,
    'PERSONAL_DATA_IN_TEXT',
    text(
      '公开内容不得包含身份证号、电话或邮箱，请删去后再公布。',
      'What is published may hold no identity number, telephone or address of mail; take it out first.',
    ),
    places.map(({ kind, at, length }) => ({
      path,
      code: 'PERSONAL_DATA_IN_TEXT',
      message: text(
        `第 ${at + 1} 至 ${at + length} 个字符是${WORDS[kind][0]}`,
        `Characters ${at + 1} to ${at + length} are ${WORDS[kind][1]}`,
      ),
    })),
  );
}
