export type IndustryMatch = 'inside' | 'outside' | 'ambiguous';

/**
 * Whether an industry code (a letter and two to four digits) falls under one of the prefixes. A code that is less precise
 * than a prefix (`K70` against `K701`) is ambiguous.
 */
export function matchIndustry(code: string, prefixes: readonly string[] | undefined): IndustryMatch {
  if (!prefixes || prefixes.some((prefix) => code.startsWith(prefix))) return 'inside';
  return prefixes.some((prefix) => prefix.startsWith(code)) ? 'ambiguous' : 'outside';
}
