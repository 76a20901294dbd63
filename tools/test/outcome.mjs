/**
 * What a check came to. A check without tests of its own counts as one.
 * @typedef {{ name: string, passed: number, failed: number, skipped: number, seconds: number, details: string[] }} Outcome
 */

const SHOWN_FAILURES = 20;
const NAME_WIDTH = 14;
const COUNT_WIDTH = 9;

/** @param {Outcome} outcome @returns {string} one row of the table */
export function row({ name, passed, failed, skipped, seconds }) {
  const counts = [passed, failed, skipped].map((count) => String(count).padStart(COUNT_WIDTH)).join('');
  return `${name.padEnd(NAME_WIDTH)}${counts}${`${seconds.toFixed(1)} s`.padStart(COUNT_WIDTH + 1)}`;
}

/** The head of the table. */
export const head = `${'check'.padEnd(NAME_WIDTH)}${['passed', 'failed', 'skipped', 'time']
  .map((title, index) => title.padStart(index === 3 ? COUNT_WIDTH + 1 : COUNT_WIDTH))
  .join('')}`;

/** @param {Outcome[]} outcomes @returns {string} what failed and why, shortened */
export function failures(outcomes) {
  const details = outcomes.flatMap(({ name, details: each }) => each.map((detail) => `── ${name}: ${detail}`));
  const rest = details.length - SHOWN_FAILURES;
  const shown = details.slice(0, SHOWN_FAILURES);
  return [...shown, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n\n');
}

/** @param {Outcome[]} outcomes */
export function total(outcomes) {
  const sum = (key) => outcomes.reduce((so, outcome) => so + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed') };
}
