import { PHONE, Visitor } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

/** What somebody who comes for the first time is told. */
export function help(scene: () => Scene): void {
  it(
    'lets one be anybody of the demonstration by a click, and leaves nothing of the one before',
    async () => {
      const visitor = await Visitor.arrive(scene().browser, scene().product.origin);
      const { page } = visitor;
      await visitor.go('/');
      await page.getByRole('button', { name: /分管领导.*leader$/ }).click();
      await page.getByText('演示分管领导', { exact: true }).waitFor();
      await visitor.settles();
      await page.evaluate(`sessionStorage.setItem('draft:/x', '{}')`);
      await page.getByRole('button', { name: '切换身份' }).click();
      const drawer = page.locator('.ant-drawer');
      await drawer.getByText('当前身份').waitFor();
      // Its colours are judged once it stands still.
      await page.locator('.ant-drawer-content-wrapper[class*=motion]').waitFor({ state: 'detached' });
      expect(await visitor.barriers()).toEqual([]);
      await drawer.getByRole('button', { name: /税务.*tax$/ }).click();
      await page.getByText('演示税务审核员', { exact: true }).waitFor();
      expect(await page.evaluate(`sessionStorage.getItem('draft:/x')`)).toBeNull();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'goes through the pages of a role on the first visit, is left at once, and begins again from help',
    async () => {
      const visitor = await scene().visitor('auditor', PHONE);
      const { page } = visitor;
      const tour = page.getByRole('region', { name: '新手导览' });
      await tour.getByRole('button', { name: /开始导览/ }).click();
      await page.waitForURL('**/console/audit');
      await tour.getByText('第 1 / 3 步').waitFor();
      await tour.getByRole('button', { name: /继\s*续/ }).click();
      await page.waitForURL('**/console/enterprises');
      await visitor.settles();
      expect(await visitor.barriers()).toEqual([]);
      expect(await visitor.overflow()).toBe(0);
      await tour.getByRole('button', { name: '不再提示' }).click();
      await tour.waitFor({ state: 'detached' });
      await page.reload();
      await visitor.settles();
      expect(await tour.count()).toBe(0);
      await visitor.go('/help');
      await page.getByRole('button', { name: '重新开始新手导览' }).click();
      await tour.getByRole('button', { name: /开始导览/ }).waitFor();
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'says what a word means where it stands, by keys alone, and leads to all of them',
    async () => {
      const visitor = await scene().visitor('officer', { ...PHONE, language: 'en' });
      const { page } = visitor;
      await visitor.go(`/applications/${scene().applicationId}`);
      await visitor.settles();
      const word = page.getByRole('button', { name: 'Rules', exact: true });
      await word.focus();
      await page.keyboard.press('Enter');
      await page.getByText('a later revision does not touch it').waitFor();
      await page.keyboard.press('Escape');
      await page.getByText('a later revision does not touch it').waitFor({ state: 'hidden' });
      await word.click();
      await page.getByRole('link', { name: 'All words' }).click();
      await page.waitForURL('**/console/help#term-ruleSet');
      await page.locator('#term-ruleSet').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
