import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pages from './pages.json';

const APP = join(__dirname, '..', '..', 'apps', 'web', 'src', 'app');
const ROUTES = readdirSync(APP)
  .filter((name) => /routes\.tsx?$/.test(name))
  .map((name) => readFileSync(join(APP, name), 'utf8'))
  .join('\n');

/** The routes that show a page of their own: not those that only lead elsewhere, and not the one for whatever is not there. */
function routes(): string[] {
  const blocks = ROUTES.split(/(?=path: ')/).slice(1);
  return blocks
    .filter((block) => block.includes('lazy:'))
    .map((block) => /^path: '([^']+)'/.exec(block)?.[1] ?? '')
    .filter((path) => path !== '*');
}

/** Whether an address of the list is shown by a route: `:id` stands for one part. */
function isShownBy(route: string, path: string): boolean {
  const pattern = new RegExp(`^/${route.replace(/:\w+/g, '[^/]+')}$`);
  return pattern.test(path.split('?')[0] ?? '');
}

describe('the list of pages', () => {
  it('names every route of the console', () => {
    const known = routes();
    expect(known.length).toBeGreaterThan(3);
    const forgotten = known.filter((route) => !pages.some(({ path }) => isShownBy(route, path)));
    expect(forgotten).toEqual([]);
  });

  it('names a page that no route shows only to see what is said then', () => {
    const inside = pages.filter(({ who }) => who !== undefined && who !== 'public');
    const unknown = inside.filter(({ path }) => !routes().some((route) => isShownBy(route, path)));
    expect(unknown.map(({ name }) => name)).toEqual(['not-found']);
  });

  it('gives each page a name of its own', () => {
    expect(new Set(pages.map(({ name }) => name)).size).toBe(pages.length);
  });
});
