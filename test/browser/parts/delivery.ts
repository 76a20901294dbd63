import { gzipSync } from 'node:zlib';
import { Visitor } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

/** Bytes, packed, before the chunk of the first page itself: the document, and what it names. */
const FIRST_LOAD = 300 * 1024;

const NAMED = /(?:src|href)="([^"]+\.(?:js|css))"/g;

/** How the console comes to a browser, and what it may do there. */
export function delivery(scene: () => Scene): void {
  it(
    'is small at its first load, and asks nobody but its own server',
    async () => {
      const visitor = await Visitor.arrive(scene().browser, scene().product.origin);
      const strangers: string[] = [];
      visitor.page.on('response', (response) => {
        if (new URL(response.url()).origin !== scene().product.origin) strangers.push(response.url());
      });
      await visitor.go('/');
      await visitor.settles();
      const fetched = async (address: string): Promise<Buffer> =>
        (await visitor.context.request.get(new URL(address, visitor.page.url()).href)).body();
      const page = await fetched('/console/');
      const named = [...page.toString().matchAll(NAMED)].map(([, address = '']) => address);
      const files = await Promise.all(named.map(fetched));
      const bytes = [page, ...files].reduce((sum, file) => sum + gzipSync(file).length, 0);
      expect(named.length).toBeGreaterThan(2);
      expect(bytes).toBeGreaterThan(100 * 1024);
      expect(bytes).toBeLessThan(FIRST_LOAD);
      expect(strangers).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'runs no script that was written into the page, and shows its own no token',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      const policy = (await page.reload())?.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-');
      await visitor.settles();
      await page.evaluate(`
        const script = document.createElement('script');
        script.textContent = 'globalThis.written = true';
        document.body.append(script);`);
      expect(await page.evaluate('globalThis.written')).toBeUndefined();
      expect(visitor.faults.splice(0)).toEqual([expect.stringContaining('Content Security Policy')]);

      const cookies = await visitor.context.cookies();
      const kept = cookies.filter(({ httpOnly, sameSite }) => httpOnly && sameSite === 'Strict');
      expect(kept.length).toBeGreaterThan(0);
      const readable = await page.evaluate<string>(
        'JSON.stringify([document.cookie, { ...localStorage }, { ...sessionStorage }])',
      );
      for (const { value } of kept) expect(readable).not.toContain(value);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
