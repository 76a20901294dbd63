const PAGE = 200;
/** More pages than any demonstration has: a list that never ends is a fault. */
const MOST_PAGES = 500;

/**
 * Every item of a list.
 *
 * @param {import('./client.mjs').Client} client
 * @param {string} path with or without a query
 * @returns {Promise<any[]>}
 */
export async function everyPage(client, path) {
  const items = [];
  let cursor = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = `limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`;
    const answer = await client.get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    items.push(...answer.items);
    cursor = answer.nextCursor;
    if (cursor === null) return items;
  }
  throw new Error(`${path} has more than ${MOST_PAGES} pages`);
}
