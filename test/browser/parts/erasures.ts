import { LIMIT_MS, type Scene } from '../support/scene';

/** Personal data are erased by two people; the days behind them stay sealed. */
export function erasures(scene: () => Scene): void {
  it(
    'lets an administrator ask and a leader decide, and takes neither half filled in',
    async () => {
      const office = await scene().office.person('officer');
      const { items } = await office.must(office.get('/api/v1/enterprises?tier=small&limit=50'));
      const firm = items.findLast(({ openThings }: { openThings: unknown[] }) => openThings.length === 0);
      const path = `/api/v1/enterprises/${firm.creditCode}`;
      const person = { role: 'handler', name: '马小云', since: '2025-01-01', source: 'registry' };
      await office.must(office.post(`${path}/people`, person));
      const visitor = await scene().visitor('admin');
      const { page } = visitor;
      await visitor.go('/admin/erasures');
      await visitor.settles();
      await page.getByRole('button', { name: '提出删除' }).click();
      const form = page.getByRole('dialog');
      await form.getByText('企业档案中的人员（按姓名查找）').click();
      await form.getByLabel('企业统一社会信用代码').fill(firm.creditCode as string);
      await form.getByLabel('姓名（只用于查找，不保存）').fill('马小云');
      await form.getByText('个人撤回同意').click();
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByText('请填写此项').waitFor();
      await form.getByLabel(/谁提出、为什么/).fill('本人书面申请，工单 12');
      await form.getByRole('button', { name: /提\s*交/ }).dblclick();
      await form.waitFor({ state: 'detached' });
      await page.getByText('已提出，等待分管领导审批。').waitFor();
      expect(await page.getByRole('button', { name: '审批' }).count()).toBe(0);
      await visitor.leave();

      const leader = await scene().visitor('leader');
      await leader.go('/admin/erasures');
      await leader.settles();
      await leader.page.getByRole('button', { name: /审\s*批/ }).click();
      const decision = leader.page.getByRole('dialog');
      await decision.getByText('批准删除（不可恢复）', { exact: true }).click();
      await decision.getByRole('button', { name: /提\s*交/ }).click();
      await decision.getByText('请填写此项').waitFor();
      await decision.getByLabel('审批意见').fill('同意');
      await decision.getByRole('button', { name: /提\s*交/ }).dblclick();
      await leader.page.getByText('已删除').waitFor();
      expect((await office.must(office.get(path))).people).toMatchObject([{ role: 'handler', name: null }]);
      expect([...visitor.faults, ...leader.faults]).toEqual([]);
      await leader.leave();
    },
    LIMIT_MS,
  );

  it(
    'lists the seals of the days, verifies their chain, and hands out the key',
    async () => {
      const visitor = await scene().visitor('auditor');
      const { page } = visitor;
      await visitor.go('/seals');
      await visitor.settles();
      await page.getByRole('button', { name: '核验封存链' }).click();
      await page.getByText(/核验通过：共 \d+ 次封存/).waitFor();
      const key = page.getByRole('button', { name: '下载公钥' });
      const [file] = await Promise.all([page.waitForEvent('download'), key.click()]);
      expect(file.suggestedFilename()).toBe('seal-key.pem');
      await page.route('**/api/v1/seals/verify', (route) => route.abort());
      await page.getByRole('button', { name: '核验封存链' }).click();
      await page
        .getByText(/无法连接服务器/)
        .first()
        .waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
