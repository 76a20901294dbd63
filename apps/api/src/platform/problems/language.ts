import type { Bilingual } from '@app/domain';

export type Language = keyof Bilingual;

/**
 * The language of an answer's texts: the wanted one of the two that we have, Chinese where nothing is said.
 *
 * @param acceptLanguage header `Accept-Language` (RFC 9110, section 12.5.4)
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranked = (acceptLanguage ?? '')
    .split(',', 20)
    .map((range) => rankOf(range))
    .filter((range) => range.quality > 0 && /^(zh|en|\*)/.test(range.tag))
    .sort((a, b) => b.quality - a.quality);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh';
}

function rankOf(range: string): { tag: string; quality: number } {
  const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
