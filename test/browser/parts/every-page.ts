import pages from '../../../tools/shots/pages.json';
import { DESKTOP, type Look, PHONE, Visitor } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

const FULL = process.env.TEST_FULL === '1';

/** Every language, shade and width in a full run; otherwise the ones that differ most, each page in one of them. */
const LOOKS: readonly Look[] = FULL
  ? (['zh', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).flatMap((shade) => [320, 768, 1366].map((width) => ({ language, shade, width }))),
    )
  : [DESKTOP, { ...PHONE, language: 'en', shade: 'dark' }];

interface Page {
  readonly name: string;
  /** An account, or `public`; nobody yet where it is missing. */
  readonly who?: string;
  readonly path: string;
}

const pagesOf = (look: Look): readonly Page[] =>
  FULL ? pages : (pages as readonly Page[]).filter((_, at) => at % LOOKS.length === LOOKS.indexOf(look));

/**
 * Every page of the list from which pictures are taken as well.
 * @param scene is open by the time a test runs
 */
export function everyPage(scene: () => Scene): void {
  const filledIn = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => scene().places[name] ?? `no ${name}`);

  /** Goes to a page as whoever it is for, and gives what is wrong with it. */
  const lookAt = async (visitor: Visitor, page: Page, before: string | undefined): Promise<unknown[]> => {
    if (page.who === 'public') {
      await visitor.page.goto(`${scene().product.origin}${filledIn(page.path)}`);
    } else {
      if (page.who !== before) await visitor.context.clearCookies();
      if (page.who && page.who !== before) {
        await visitor.login(filledIn(page.who), scene().product.password);
        await visitor.page.locator('.shell').waitFor();
      }
      await visitor.go(filledIn(page.path));
    }
    await visitor.settles();
    return [...(await visitor.barriers()), await visitor.overflow()];
  };

  it.each(LOOKS)(
    'has no barrier, no fault and no sideways scroll on any page: $language, $shade, $width pixels',
    async (look) => {
      const visitor = await Visitor.arrive(scene().browser, scene().product.origin, look);
      const found: [string, unknown][] = [];
      let before: string | undefined;
      for (const page of pagesOf(look)) {
        found.push([page.name, await lookAt(visitor, page, before)]);
        if (page.who !== 'public') before = page.who;
      }
      expect(found).toEqual(pagesOf(look).map(({ name }) => [name, [0]]));
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    FULL ? LIMIT_MS * 2 : LIMIT_MS,
  );
}
