import { DESKTOP, type Look, PHONE, Visitor } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

const FULL = process.env.TEST_FULL === '1';

/** Every language, shade and width in a full run; otherwise the ones that differ most. */
const LOOKS: readonly Look[] = FULL
  ? (['zh', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).flatMap((shade) => [320, 768, 1366].map((width) => ({ language, shade, width }))),
    )
  : [DESKTOP, { ...PHONE, language: 'en', shade: 'dark' }];

/**
 * Every page, looked at once by each who sees it.
 * @param scene is open by the time a test runs
 */
export function everyPage(scene: () => Scene): void {
  /** Who goes where: every page, and every form that somebody has in front of them. */
  const rounds = (): [string, ...string[]][] => [
    [
      'officer',
      '/inbox',
      '/enterprises',
      `/enterprises/${scene().creditCode}`,
      `/enterprises/${scene().creditCode}?part=plan`,
      `/enterprises/${scene().creditCode}?part=diagnosis`,
      `/applications/${scene().applicationId}`,
      '/no-such-page',
    ],
    [`enterprise:${scene().creditCode}`, '/inbox', `/applications/${scene().applicationId}`],
    [`enterprise:${scene().cultivated}`, '/inbox', `/enterprises/${scene().cultivated}?part=plan`],
    ['leader', '/inbox', `/enterprises/${scene().cultivated}?part=plan`],
  ];

  it.each(LOOKS)(
    'has no barrier, no fault and no sideways scroll on any page: $language, $shade, $width pixels',
    async (look) => {
      const visitor = await Visitor.arrive(scene().browser, scene().product.origin, look);
      await visitor.go('/');
      await visitor.settles();
      const found: [string, unknown][] = [['login', await visitor.barriers()]];
      const visited: [string, unknown][] = [['login', []]];
      for (const [who, ...pages] of rounds()) {
        await visitor.login(who, scene().product.password);
        await visitor.page.locator('.shell').waitFor();
        for (const path of pages) {
          await visitor.go(path);
          await visitor.settles();
          found.push([`${who} ${path}`, [...(await visitor.barriers()), await visitor.overflow()]]);
          visited.push([`${who} ${path}`, [0]]);
        }
        await visitor.context.clearCookies();
      }
      await visitor.page.goto(`${scene().product.origin}/notices`);
      found.push(['/notices', [...(await visitor.barriers()), await visitor.overflow()]]);
      expect(found).toEqual([...visited, ['/notices', [0]]]);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
