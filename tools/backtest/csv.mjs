/**
 * Rows of a CSV text as objects by the names of its first line: quotes, doubled quotes and line breaks inside of them.
 * @param {string} text
 * @returns {Record<string, string>[]}
 */
export function readCsv(text) {
  const [names = [], ...lines] = linesOf(text.replace(/^\uFEFF/, ''));
  return lines
    .filter((line) => line.length > 1 || line[0] !== '')
    .map((line) => Object.fromEntries(names.map((name, i) => [name, line[i] ?? ''])));
}

function linesOf(text) {
  const lines = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;
  for (const [whole, content, end] of text.matchAll(cell)) {
    if (whole === '') break;
    const quoted = content.startsWith('"');
    lines.at(-1).push(quoted ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end !== ',') lines.push([]);
  }
  return lines.filter((line) => line.length > 0);
}
