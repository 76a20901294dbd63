/** Chinese characters take two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;
const MOST_COLUMNS = 44;

const widthOf = (text) => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);

function fit(text) {
  let short = text;
  while (widthOf(short) > MOST_COLUMNS) short = short.slice(0, -1);
  return short;
}

/**
 * A plain table for terminals.
 *
 * @param {string[]} head
 * @param {(string | number)[][]} rows
 * @returns {string}
 */
export function table(head, rows) {
  const cells = [head, ...rows].map((row) => row.map((cell) => fit(String(cell))));
  const widths = head.map((_title, column) => Math.max(...cells.map((row) => widthOf(row[column]))));
  const line = (row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column] - widthOf(cell)))
      .join('  ')
      .trimEnd();
  const [title, ...body] = cells.map(line);
  return [title, widths.map((width) => '─'.repeat(width)).join('  '), ...body].join('\n');
}

/** Lines with the seconds since the start, as things happen. */
export class Progress {
  constructor() {
    this.startedAt = Date.now();
  }

  /** Whole seconds since the start. */
  get seconds() {
    return Math.round((Date.now() - this.startedAt) / 1_000);
  }

  /** @param {string} line */
  say(line) {
    console.log(`${String(this.seconds).padStart(4)}s  ${line}`);
  }
}
