/** Markup that is safe to send. Only `html` makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text, wherever it stands in a page: between tags, or between the quotes of an attribute. */
export function escaped(given: string): string {
  return given.replaceAll(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escaped(String(part));
}

/** Puts a page together: what is filled in is escaped, unless it is markup made here. Attributes stand in double quotes. */
export function html(words: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(words.map((word, n) => word + (n < parts.length ? markupOf(parts[n]) : '')).join(''));
}
