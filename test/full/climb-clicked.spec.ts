import type { Browser } from 'playwright-core';
import { startBrowser } from '../browser/support/browser';
import { Product } from '../e2e/away/product';
import { runModule } from '../../tools/testing/run-module';
import { Staff } from './clicked-climb/staff';

/** A click takes a second or two, and what is due must not be over before somebody has come to it. */
const SECONDS_PER_DAY = '3';
const LIMIT_MS = 12 * 60_000;

/** Of the sample county: the firm whose figures reach to the top. */
const FIRM = { creditCode: '91990124BUUUR4P332', name: '云岫精密轴承股份有限公司（样例）' };

let product: Product;
let browser: Browser;
let staff: Staff;
let isLaunched = false;

beforeAll(async () => {
  [product, browser] = await Promise.all([Product.start(SECONDS_PER_DAY), startBrowser()]);
  const text = await runModule<string>(
    `const { pdfOf } = await tool('demo/pdf.mjs'); give(Buffer.from(pdfOf('paper')).toString('base64'));`,
  );
  staff = new Staff(product, browser, FIRM, Buffer.from(text, 'base64'));
}, 4 * 60_000);

afterAll(async () => {
  await browser?.close();
  await product?.stop();
}, 60_000);

const stands = (tier: string) => async () => (await staff.firmNow()).tier === tier;

describe('a climb of which every act is a click at the console', () => {
  it('is launched by an officer from the candidates', async () => {
    const { visitor } = await staff.desk('officer');
    const { page } = visitor;
    await page.getByRole('link', { name: '启动培育' }).click();
    await page.getByRole('link', { name: /创新型中小企业/ }).click();
    await visitor.settles();
    await page.getByRole('checkbox', { name: FIRM.name }).check();
    await page.getByRole('button', { name: /下一步/ }).click();
    await page.getByLabel('目标层级').click();
    await page.locator('.ant-select-item-option', { hasText: '小巨人' }).click();
    await page.locator('input[type=date]').fill('2028-12-31');
    await page.getByRole('button', { name: /预览结果/ }).click();
    await page.getByText('可以启动 1 家').waitFor();
    await page.getByRole('button', { name: /启动 1 家/ }).click();
    await page.getByText('已启动 1 家').waitFor();
    isLaunched = true;
  }, 120_000);

  it.each(['srdi', 'little-giant'])(
    'reaches %s',
    async (tier) => {
      // Nobody waits a quarter of an hour for what was never begun.
      expect(isLaunched).toBe(true);
      await staff.work(stands(tier), LIMIT_MS);
    },
    LIMIT_MS + 60_000,
  );

  it('shows the firm what it holds, and nobody saw a page that broke', async () => {
    const { visitor } = await staff.desk(`enterprise:${FIRM.creditCode}`);
    await visitor.go('/firm');
    await visitor.settles();
    await visitor.page.locator('.ant-card', { hasText: '小巨人' }).getByText('有效').first().waitFor();
    const kinds = ['confirm-willingness', 'submit-documents', 'department-opinion', 'decide', 'record-upper-event'];
    expect(staff.done).toEqual(expect.arrayContaining(kinds));
    const { titles } = await staff.firmNow();
    expect(titles.map(({ code }) => code)).toEqual(expect.arrayContaining(['innovative-sme', 'srdi', 'little-giant']));
    expect(await staff.faults()).toEqual([]);
  }, 60_000);
});
