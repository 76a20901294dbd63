import type { Rendered, Values } from './template';

const PLACEHOLDER = /\{\{\s*([a-z]+)\s*\}\}/g;

/** Line breaks and what else a terminal, a header or a phone would take for a command. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/**
 * Fills a text in. In one pass: what stands in a value is never taken for a placeholder. Values lose their control characters, so that
 * a name cannot begin a line of its own.
 */
function fill(text: string, values: Values): string {
  return text.replace(PLACEHOLDER, (whole, name: string) =>
    Object.hasOwn(values, name) ? oneLine(values[name as keyof Values]) : whole,
  );
}

/** @returns a subject of one line, whatever is in it, and the body with the lines of the template only */
export function render(template: { readonly subject: string; readonly body: string }, values: Values): Rendered {
  return { subject: oneLine(fill(template.subject, values)).slice(0, 200), body: fill(template.body, values) };
}

function oneLine(text: string): string {
  return text.replace(CONTROL, ' ').trim();
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A mail's body as HTML: escaped, line by line; the links that the product itself made can be followed. */
export function toHtml(items: readonly { readonly text: string; readonly link: string | null }[]): string {
  const blocks = items.map(({ text, link }) => {
    const lines = text.split('\n').map(escapeHtml).join('<br>\n');
    const address = link === null ? '' : escapeHtml(link);
    return `<p>${address ? lines.replaceAll(address, `<a href="${address}">${address}</a>`) : lines}</p>`;
  });
  return `<!doctype html>\n<html><body>\n${blocks.join('\n<hr>\n')}\n</body></html>`;
}
