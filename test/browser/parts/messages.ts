import { LIMIT_MS, type Scene } from '../support/scene';

/** What messages say, and which systems hear of them. */
export function messages(scene: () => Scene): void {
  it(
    'changes a text after looking at it, refuses one that lacks what it must name, and goes back',
    async () => {
      const visitor = await scene().visitor('admin');
      const { page } = visitor;
      await visitor.go('/admin/messages');
      await visitor.settles();
      await page
        .getByRole('button', { name: /修\s*改/ })
        .first()
        .click();
      const form = page.getByRole('dialog');
      const text = form.getByLabel('正文（中文）');
      const before = await text.inputValue();
      await text.fill('{{nobody}}');
      await form.getByRole('button', { name: /保\s*存/ }).click();
      await form.getByText(/未知占位符 nobody/).waitFor();
      await text.fill(`${before} 请及时办理。`);
      await form.getByRole('button', { name: /预\s*览/ }).click();
      await form
        .getByText(/请及时办理。/)
        .last()
        .waitFor();
      await form.getByRole('button', { name: /保\s*存/ }).dblclick();
      await form.waitFor({ state: 'detached' });
      await page.getByText('第 1 版，已修改').waitFor();
      await page
        .getByRole('button', { name: /修\s*改/ })
        .first()
        .click();
      await form.getByRole('button', { name: '恢复产品自带文本' }).click();
      await form.waitFor({ state: 'detached' });
      await page.getByText('第 1 版，已修改').waitFor({ state: 'detached' });
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'subscribes a system, shows the key once, and refuses an address outside',
    async () => {
      const visitor = await scene().visitor('admin');
      const { page } = visitor;
      await visitor.go('/admin/messages?part=webhooks');
      await visitor.settles();
      await page.getByRole('button', { name: '新增订阅' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel(/区划代码/).fill('990124');
      await form.getByLabel('接收地址').fill('https://elsewhere.invalid/hook');
      await form.getByRole('button', { name: /保\s*存/ }).click();
      await form.getByText(/该地址不允许订阅/).waitFor();
      await form.getByLabel('接收地址').fill('https://hooks.invalid/hook');
      await form.getByRole('button', { name: /保\s*存/ }).dblclick();
      await form.waitFor({ state: 'detached' });
      await page.getByText('签名密钥只显示这一次').waitFor();
      await page.getByRole('button', { name: '已保存，关闭' }).click();
      await page.reload();
      await page.getByText('https://hooks.invalid/hook').waitFor();
      expect(await page.getByText('签名密钥只显示这一次').count()).toBe(0);
      await page.getByRole('button', { name: /删\s*除/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /删\s*除/ })
        .click();
      await page.getByText('没有订阅。').waitFor();
      await visitor.go('/admin/messages?part=dead');
      await visitor.settles();
      await page.getByText('没有未送达的消息。').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
