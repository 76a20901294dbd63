import { PHONE } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

/** One pixel. */
const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Two people of the office at a firm, with a phone. */
export function siteCheck(scene: () => Scene): void {
  it(
    'fills in the checklist of the rules with pictures, keeps it over a reload, and sends it by two people only',
    async () => {
      const { creditCode, task } = await scene().caseAt('tech-sme', 'site-check');
      const visitor = await scene().visitor('officer', PHONE);
      const { page } = visitor;
      await visitor.go(`/tasks/${task.id}`);
      await visitor.settles();
      // Whoever is in conflict checks nothing: that is asked before anything else.
      const conflict = page.locator('.ant-form-item', { hasText: '是否存在利益冲突' });
      await conflict.getByText('否', { exact: true }).click();
      await conflict.locator('input:checked').waitFor({ state: 'attached' });
      await page.getByRole('button', { name: /(^|\s)提\s*交$/ }).click();
      const lines = page.locator('fieldset.rows .ant-radio-group');
      await lines.first().waitFor();
      const count = await lines.count();
      for (let line = 0; line < count; line += 1) {
        await lines
          .nth(line)
          .getByText(line === 0 ? '不一致' : '与申报一致', { exact: true })
          .click();
      }
      await page.getByLabel('不一致的情况').fill('门牌与登记地址不符');
      await page.getByLabel('核查地点').fill('云溪县示范园区 1 号厂房');
      const picture = { name: '厂房.png', mimeType: 'image/png', buffer: PICTURE };
      await page.locator('input[type=file]').setInputFiles(picture);
      await page.getByText(/云溪县示范园区 1 号厂房 · 指纹 [0-9a-f]{16}…/).waitFor();
      await page.reload();
      await page.getByText(/指纹 [0-9a-f]{16}…/).waitFor();
      await page.locator('input[type=date]').fill(await scene().today());
      await page.getByLabel('核查情况').fill('生产正常');
      await page.locator('.ant-form-item', { hasText: '核查结论' }).getByText('与申报一致').click();
      await page.getByRole('button', { name: /提\s*交/ }).click();
      await page.getByText('现场核查须两人以上。').waitFor();
      const people = page.getByLabel(/核查人员/);
      for (const name of ['核查员甲', '核查员乙']) {
        await people.fill(name);
        await people.press('Enter');
      }
      await people.press('Escape');
      expect(await visitor.overflow()).toBe(0);
      await page.getByRole('button', { name: /提\s*交/ }).click();
      await page.getByLabel('核查地点').waitFor({ state: 'detached' });
      const office = await scene().office.person('officer');
      const { reviews } = await office.must(office.get(`/api/v1/applications/${task.subject.id}`));
      const round = reviews.find(({ kind }: { kind: string }) => kind === 'site-check').id as string;
      const { siteCheck: said } = await office.must(office.get(`/api/v1/reviews/${round}`));
      expect(said).toMatchObject({ people: 2, place: '云溪县示范园区 1 号厂房', result: 'consistent' });
      expect(said.checklist).toHaveLength(count);
      expect(said.checklist[0]).toMatchObject({ found: 'differs', note: '门牌与登记地址不符' });
      expect(said.photos).toMatchObject([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
      expect(creditCode).not.toBe('');
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS * 2,
  );
}
