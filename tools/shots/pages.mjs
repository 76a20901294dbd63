import { readFileSync } from 'node:fs';

/**
 * Every page of the product; the browser tests look at the same ones.
 *
 * @typedef {{ name: string, who?: string, path: string }} Page `who`: an account, `public` outside of the console, or nobody yet
 * @type {readonly Page[]}
 */
export const PAGES = JSON.parse(readFileSync(new URL('pages.json', import.meta.url), 'utf8'));

/**
 * @param {Page} page
 * @param {Readonly<Record<string, string>>} places what stands for `{name}`
 * @returns {Page}
 */
export function filledIn(page, places) {
  const fill = (text) => text?.replace(/\{(\w+)\}/g, (_, name) => places[name] ?? '');
  return { ...page, who: fill(page.who), path: fill(page.path) };
}
