import { LIMIT_MS, type Scene } from '../support/scene';

/** In the page: which row of a table has the focus. */
const ROW_IN_FOCUS = `document.activeElement?.getAttribute('data-row-key')`;

/** What everybody has at every page: keys, the bell, colours, print, one's own settings. */
export function toolsOfTheTrade(scene: () => Scene): void {
  it(
    'walks a list by keys, selects in it, and says what the keys do',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/enterprises?tier=small');
      await visitor.settles();
      const rows = page.locator('tbody tr[data-row-key]');
      await rows.nth(1).waitFor();
      const keys = await rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-row-key')));
      await page.keyboard.press('j');
      expect(await page.evaluate(ROW_IN_FOCUS)).toBe(keys[0]);
      await page.keyboard.press('j');
      await page.keyboard.press('x');
      await page.getByText('已选 1 家').waitFor();
      expect(await page.evaluate(ROW_IN_FOCUS)).toBe(keys[1]);
      await page.keyboard.press('k');
      expect(await page.evaluate(ROW_IN_FOCUS)).toBe(keys[0]);
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog');
      await sheet.getByText('列表中下一行').waitFor();
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
      await rows.nth(0).focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/console/enterprises/${keys[0]}`);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'sends a form by Ctrl+Enter, with the same checks as by its button',
    async () => {
      const visitor = await scene().visitor('chief');
      const { page } = visitor;
      await visitor.go(`/enterprises/${scene().creditCode}`);
      await visitor.settles();
      await page.getByRole('button', { name: '其他操作' }).click();
      await page.getByRole('menuitem', { name: '列入禁申' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox').first().fill('尚未填完');
      await page.keyboard.press('Control+Enter');
      await form.getByText('请填写此项').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'shows the wall alone on the screen and on paper, and goes back a day by keys',
    async () => {
      const visitor = await scene().visitor('leader');
      const { page } = visitor;
      await visitor.go('/board');
      await visitor.settles();
      const head = page.locator('.shell-head');
      await page.getByRole('button', { name: '大屏显示' }).click();
      await head.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '退出大屏' }).click();
      await head.waitFor();
      await page.evaluate(`window.print = () => (document.documentElement.dataset.printed = 'yes')`);
      await page.getByRole('button', { name: '打印' }).click();
      expect(await page.evaluate(`document.documentElement.dataset.printed`)).toBe('yes');
      await page.emulateMedia({ media: 'print' });
      expect([await head.isVisible(), await page.locator('.wall').isVisible()]).toEqual([false, true]);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('slider', { name: '查看哪一天' }).focus();
      await page.keyboard.press('ArrowLeft');
      await page.waitForURL(/asOf=\d{4}-\d{2}-\d{2}/);
      await page.getByText('历史情况，不自动更新').waitFor();
      await page.getByRole('button', { name: '回到今天' }).click();
      await page.waitForURL((url) => !url.search.includes('asOf'));
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'tells a firm by the bell what came, and keeps the colours that somebody chose',
    async () => {
      const visitor = await scene().visitor(`enterprise:${scene().creditCode}`);
      const { page } = visitor;
      await visitor.settles();
      await page.getByRole('button', { name: /消息，[1-9]\d* 条未读/ }).click();
      const drawer = page.getByRole('dialog');
      await drawer.locator('.message').first().waitFor();
      await page.locator('.ant-drawer-content-wrapper[class*=motion]').waitFor({ state: 'detached' });
      expect(await visitor.barriers()).toEqual([]);
      await drawer.getByRole('button', { name: '全部标为已读' }).click();
      await page.getByRole('button', { name: '消息，0 条未读', includeHidden: true }).waitFor({ state: 'attached' });
      await page.keyboard.press('Escape');
      await drawer.waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: '切换深浅色' }).click();
      await page.locator('html[data-shade=dark]').waitFor();
      await page.reload();
      await page.locator('html[data-shade=dark]').waitFor();
      await visitor.settles();
      expect(await visitor.barriers()).toEqual([]);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'hands a view of a list to everybody in the branch',
    async () => {
      const owner = await scene().visitor('officer');
      await owner.go('/enterprises?light=red');
      await owner.settles();
      await owner.page.getByRole('button', { name: '视图' }).click();
      await owner.page.getByLabel('视图名称').fill('红灯企业');
      await owner.page.getByRole('checkbox', { name: '本辖区共享' }).check();
      await owner.page.getByRole('button', { name: /保存当前视图/ }).click();
      await owner.page.getByRole('button', { name: '红灯企业', exact: true }).waitFor();
      expect(owner.faults).toEqual([]);
      await owner.leave();
      const colleague = await scene().visitor('officer2');
      await colleague.go('/enterprises');
      await colleague.settles();
      await colleague.page.getByRole('button', { name: '视图' }).click();
      await colleague.page.getByRole('button', { name: '红灯企业', exact: true }).click();
      await colleague.page.waitForURL(/light=red/);
      expect(colleague.faults).toEqual([]);
      await colleague.leave();
    },
    LIMIT_MS,
  );

  it(
    'settles where reminders go, which of them, and refuses a password that is typed differently twice',
    async () => {
      const visitor = await scene().visitor('officer2');
      const { page } = visitor;
      await visitor.go('/me');
      await visitor.settles();
      await page.getByLabel('手机号码').fill('123');
      await page
        .getByRole('button', { name: /保\s*存/ })
        .first()
        .click();
      await page.getByText('请填写 11 位手机号码').waitFor();
      await page.getByLabel('手机号码').fill('13800000000');
      await page
        .getByRole('button', { name: /保\s*存/ })
        .first()
        .click();
      await page.getByText('已保存。').first().waitFor();
      await page.getByRole('checkbox', { name: '到期提醒：短信' }).check();
      await page
        .getByRole('button', { name: /保\s*存/ })
        .last()
        .click();
      await page.getByText('已保存。').nth(1).waitFor();
      await page.reload();
      await visitor.settles();
      expect(await page.getByLabel('手机号码').inputValue()).toBe('13800000000');
      expect(await page.getByRole('checkbox', { name: '到期提醒：短信' }).isChecked()).toBe(true);
      await page.getByLabel('当前口令').fill('x');
      await page.getByLabel('新口令', { exact: true }).fill('Abcdef-123456');
      await page.getByLabel('再输入一次新口令').fill('Abcdef-123457');
      await page.getByRole('button', { name: '修改口令' }).click();
      await page.getByText('两次输入的新口令不一致').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
