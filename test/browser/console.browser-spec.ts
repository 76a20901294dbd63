import { until } from '@app/testing';
import type { Browser } from 'playwright-core';
import { Office } from '../e2e/away/office';
import { Product } from '../e2e/away/product';
import { DESKTOP, type Look, PHONE, Visitor, startBrowser } from './support/browser';

const START_MS = 4 * 60_000;
const LIMIT_MS = 90_000;

const FULL = process.env.TEST_FULL === '1';

/** Every language, shade and width in a full run; otherwise the ones that differ most. */
const LOOKS: readonly Look[] = FULL
  ? (['zh', 'en'] as const).flatMap((language) =>
      (['light', 'dark'] as const).flatMap((shade) => [320, 768, 1366].map((width) => ({ language, shade, width }))),
    )
  : [DESKTOP, { ...PHONE, language: 'en', shade: 'dark' }];

describe('the console', () => {
  let product: Product;
  let office: Office;
  let browser: Browser;
  let creditCode: string;
  let applicationId: string;
  let cultivated: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([Product.start('60'), startBrowser()]);
    office = new Office(product);
    const officer = await office.person('officer');
    const { items } = await officer.must(officer.get('/api/v1/enterprises?tier=small&limit=20'));
    creditCode = items[0].creditCode as string;
    const batches = await officer.must(officer.get('/api/v1/batches?tier=innovative-sme'));
    const { id: batch } = batches.items.find(({ open }: { open: boolean }) => open);
    for (const firm of items as { creditCode: string }[]) {
      const opened = await officer.post('/api/v1/applications', {
        creditCode: firm.creditCode,
        tier: 'innovative-sme',
        batch,
      });
      if (opened.status !== 201) continue;
      [creditCode, applicationId] = [firm.creditCode, opened.body.id as string];
      break;
    }
    cultivated = items.find((firm: { creditCode: string }) => firm.creditCode !== creditCode).creditCode as string;
    const launch = { creditCode: cultivated, targetTier: 'srdi', targetDate: '2028-12-31' };
    await officer.must(officer.post('/api/v1/cultivations', launch));
    const waits = async () => {
      const { items: tasks } = await officer.must(officer.get(`/api/v1/tasks?scope=all&enterprise=${cultivated}`));
      return tasks.length > 0 ? true : undefined;
    };
    await until('the plan is drafted', waits, LIMIT_MS);
  }, START_MS);

  /** Who goes where: every page, and every form that somebody has in front of them. */
  const rounds = (): [string, ...string[]][] => [
    [
      'officer',
      '/inbox',
      '/enterprises',
      `/enterprises/${creditCode}`,
      `/enterprises/${creditCode}?part=plan`,
      `/enterprises/${creditCode}?part=diagnosis`,
      `/applications/${applicationId}`,
      '/no-such-page',
    ],
    [`enterprise:${creditCode}`, '/inbox', `/applications/${applicationId}`],
    [`enterprise:${cultivated}`, '/inbox', `/enterprises/${cultivated}?part=plan`],
    ['leader', '/inbox', `/enterprises/${cultivated}?part=plan`],
  ];

  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  }, 60_000);

  it.each(LOOKS)(
    'has no barrier, no fault and no sideways scroll on any page: $language, $shade, $width pixels',
    async (look) => {
      const visitor = await Visitor.arrive(browser, product.origin, look);
      await visitor.go('/');
      await visitor.settles();
      const found: [string, unknown][] = [['login', await visitor.barriers()]];
      const visited: [string, unknown][] = [['login', []]];
      for (const [who, ...pages] of rounds()) {
        await visitor.login(who, product.password);
        await visitor.page.locator('.shell').waitFor();
        for (const path of pages) {
          await visitor.go(path);
          await visitor.settles();
          found.push([`${who} ${path}`, [...(await visitor.barriers()), await visitor.overflow()]]);
          visited.push([`${who} ${path}`, [0]]);
        }
        await visitor.context.clearCookies();
      }
      await visitor.page.goto(`${product.origin}/notices`);
      found.push(['/notices', [...(await visitor.barriers()), await visitor.overflow()]]);
      expect(found).toEqual([...visited, ['/notices', [0]]]);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'says why a login fails, and lets nobody in by the back button after logging out',
    async () => {
      const visitor = await Visitor.arrive(browser, product.origin);
      await visitor.login('officer', 'wrong');
      await visitor.page.getByRole('alert').getByText('用户名或密码').waitFor();
      await visitor.login('leader', product.password);
      await visitor.page.locator('.shell').waitFor();
      await visitor.go('/enterprises');
      await visitor.settles();
      await visitor.page.getByRole('button', { name: '退出登录' }).click();
      await visitor.page.locator('input[type=password]').waitFor();
      await visitor.page.goBack();
      await visitor.page.locator('input[type=password]').waitFor();
      expect(await visitor.page.locator('.shell').count()).toBe(0);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'keeps what was typed while a session runs out, and sends it once',
    async () => {
      const visitor = await Visitor.arrive(browser, product.origin);
      await visitor.login(`enterprise:${creditCode}`, product.password);
      await visitor.page.locator('.shell').waitFor();
      await visitor.go(`/applications/${applicationId}`);
      await visitor.settles();
      const comment = visitor.page.locator('textarea').first();
      await comment.fill('同意申报，材料已备齐');
      await visitor.context.clearCookies();
      await visitor.page.getByText('是', { exact: true }).click();
      await visitor.page.getByRole('button', { name: /提\s*交/ }).click();
      await visitor.page.getByText('登录已失效').waitFor();
      await visitor.page.locator('input[type=password]').fill(product.password);
      await visitor.page.locator('.ant-modal button[type=submit]').click();
      await visitor.page.locator('.ant-modal').waitFor({ state: 'hidden' });
      expect(await comment.inputValue()).toBe('同意申报，材料已备齐');
      await visitor.page.getByRole('button', { name: /提\s*交/ }).dblclick();
      await visitor.page.getByText('同意申报，材料已备齐').waitFor({ state: 'detached' });
      const officer = await office.person('auditor');
      const { events } = await officer.must(officer.get(`/api/v1/dossiers/${creditCode}`));
      const willing = events.filter(({ type }: { type: string }) => type === 'willingness-confirmed');
      expect(willing).toHaveLength(1);
      await visitor.leave();
    },
    LIMIT_MS,
  );
});
