import { readFile } from 'node:fs/promises';
import { syntheticCreditCode } from '@app/domain';
import { rowsOf } from '@app/testing';
import type { Page } from 'playwright-core';
import { LIMIT_MS, type Scene } from '../support/scene';

/** Rare, outside of the basic plane, and from right to left. */
const NAME = '𠮷祥😀شركة النور科技有限公司';

/** What people do to forms, lines and names. */
export function badInput(scene: () => Scene): void {
  const agreed = async (creditCode: string): Promise<unknown[]> => {
    const auditor = await scene().office.person('auditor');
    const { events } = await auditor.must(auditor.get(`/api/v1/dossiers/${creditCode}`));
    return events.filter(({ type }: { type: string }) => type === 'willingness-confirmed');
  };
  const send = (page: Page): Promise<void> => page.getByRole('button', { name: /提\s*交/ }).click();

  it(
    'refuses 10,000 pasted characters before sending, and keeps a draft while no server answers',
    async () => {
      const visitor = await scene().visitor(`enterprise:${scene().creditCode}`);
      const { page } = visitor;
      const sent: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
      await visitor.go(`/applications/${scene().applicationId}`);
      await visitor.settles();
      const comment = page.getByLabel('备注');
      await comment.fill('𠮷'.repeat(10_000));
      await page.getByText('是', { exact: true }).click();
      await send(page);
      await page.getByText('最多 4000 字，现超出 6000 字').waitFor();
      expect([...(await comment.inputValue())]).toHaveLength(10_000);
      expect(sent).toEqual([]);

      await comment.fill('同意申报');
      await visitor.context.setOffline(true);
      await send(page);
      await page.getByRole('alert').getByText('无法连接服务器').waitFor();
      await page.locator('.away').waitFor();
      await visitor.context.setOffline(false);
      await page.locator('.away').waitFor({ state: 'detached' });
      expect(await comment.inputValue()).toBe('同意申报');
      await page.reload();
      await visitor.settles();
      expect(await comment.inputValue()).toBe('同意申报');
      await comment.fill('');
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'takes an answer once from two tabs, and tells the second what happened',
    async () => {
      const { creditCode } = await scene().launchAnother();
      const visitor = await scene().visitor(`enterprise:${creditCode}`);
      const { page } = visitor;
      const second = await visitor.context.newPage();
      // It hears of nothing by itself.
      await second.route('**/api/v1/events', (route) => route.abort());
      for (const tab of [page, second]) {
        await tab.goto(`${scene().product.origin}/console/firm`);
        await tab.getByText('是', { exact: true }).click({ timeout: LIMIT_MS / 3 });
      }
      await send(page);
      await page.getByRole('radio').first().waitFor({ state: 'detached' });
      await send(second);
      await second.locator('.ant-card').getByRole('alert').first().waitFor();
      expect(await agreed(creditCode)).toHaveLength(1);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'leads out of a page that is not for one’s role',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      for (const path of ['/admin/users', '/audit']) {
        await visitor.go(path);
        await page.getByRole('heading', { name: '这个页面不在您的职责范围内' }).waitFor();
      }
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('link', { name: '回到首页' }).click();
      await page.waitForURL('**/console/inbox');
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'carries a name with rare characters, emoji and another direction from a file to a list, a page and a file',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      const code = syntheticCreditCode('bad input', '990124');
      await visitor.go('/import');
      await visitor.settles();
      const text = `creditCode,name,regionCode,industryCode,foundedOn\n${code},${NAME},990124101,C34,2012-03-04\n`;
      const file = { name: '𠮷😀.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: '正式导入' }).click();
      await page.getByText('接受 1').waitFor();

      await visitor.go(`/enterprises?q=${code}`);
      const link = page.getByRole('link', { name: NAME, exact: true });
      await link.waitFor();
      expect(await page.evaluate(`getComputedStyle(document.querySelector('a[href$="${code}"]')).unicodeBidi`)).toBe(
        'isolate',
      );
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: '导出 Excel' }).click(),
      ]);
      const rows = await rowsOf(await readFile(await saved.path()));
      expect(rows.flat()).toContain(NAME);

      await link.click();
      await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
      expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('ltr');
      await page.setViewportSize({ width: 320, height: 720 });
      expect(await visitor.overflow()).toBe(0);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
