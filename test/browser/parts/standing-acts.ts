import { LIMIT_MS, type Scene } from '../support/scene';

/** What can be done to a thing beside the tasks that it gives. */
export function standingActs(scene: () => Scene): void {
  it(
    'offers a chief what may be done to a firm and its titles, and takes nothing that is half filled in',
    async () => {
      const office = await scene().office.person('officer');
      const { items } = await office.must(office.get('/api/v1/enterprises?tier=innovative-sme&limit=1'));
      const visitor = await scene().visitor('chief');
      const { page } = visitor;
      await visitor.go(`/enterprises/${items[0].creditCode}`);
      await visitor.settles();
      await page.getByRole('button', { name: '其他操作' }).click();
      await page.getByRole('menuitem', { name: /撤销称号 · 创新型/ }).waitFor();
      await page.getByRole('menuitem', { name: '列入禁申' }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('textbox').first().fill('提供虚假材料');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByText('请填写此项').waitFor();
      await form.locator('input[type=date]').fill('2031-12-31');
      await form.getByRole('button', { name: /提\s*交/ }).dblclick();
      await form.waitFor({ state: 'detached' });
      const { bans } = await office.must(office.get(`/api/v1/enterprises/${items[0].creditCode}`));
      expect(bans).toMatchObject([{ cause: '提供虚假材料', until: '2031-12-31' }]);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'calls a meeting on a case, with members from a list, and goes to its page',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go(`/applications/${scene().applicationId}`);
      await visitor.settles();
      await page.getByRole('button', { name: '其他操作' }).click();
      await page.getByRole('menuitem', { name: '召集会议' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('会议名称').fill('局务会：创新型企业申报');
      await form.locator('input[type=date]').fill('2030-06-03');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByText('请至少填写一行').waitFor();
      await form.getByRole('button', { name: '增加一行' }).click();
      await form.getByLabel('参会人', { exact: true }).fill('leader2');
      await page.getByTitle('演示分管领导二（leader2）').click();
      await form.getByLabel('主持人（须为参会人员）').fill('leader2');
      await page.getByTitle('演示分管领导二（leader2）').last().click();
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await page.waitForURL(/\/console\/meetings\/mtg_/);
      await page.getByRole('heading', { name: '局务会：创新型企业申报' }).waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
