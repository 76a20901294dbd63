import { LIMIT_MS, type Scene } from '../support/scene';

/** The register of experts, as the office keeps it. */
export function register(scene: () => Scene): void {
  it(
    'enters what ties an expert to a firm, takes no half entry, ends it, and keeps the former employer',
    async () => {
      const office = await scene().office.person('officer');
      const { items } = await office.must(office.get('/api/v1/experts'));
      const { id } = items[0] as { id: string };
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/experts');
      await page.getByRole('button', { name: '利益关系与任职' }).first().click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('查看姓名和利益关系会留下记录').waitFor();
      await drawer.getByText('登记利益关系', { exact: true }).click();
      const tie = drawer.getByRole('form', { name: '登记利益关系' });
      await tie.getByRole('button').click();
      await tie
        .getByText(/请填写/)
        .first()
        .waitFor();
      await tie.getByLabel('企业统一社会信用代码').fill(scene().papered);
      await tie.getByText('担任顾问').click();
      await tie.getByRole('button').click();
      const line = drawer.getByRole('listitem').filter({ hasText: scene().papered });
      await line.getByText('一直有效').waitFor();
      await line.getByRole('button', { name: /终\s*止/ }).click();
      const ending = line.getByRole('form', { name: '终止' });
      await ending.getByLabel('终止日期').fill('2031-12-31');
      await ending.getByRole('button').click();
      await line.getByText('2031-12-31').waitFor();
      await drawer.getByText('更换工作单位', { exact: true }).click();
      const next = drawer.getByRole('form', { name: '更换工作单位' });
      await next.getByLabel('工作单位', { exact: true }).fill('样例检测中心');
      await next.getByLabel('终止日期').fill('2026-01-31');
      await next.getByRole('button').click();
      await drawer.getByText('样例检测中心 · 现任职').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      const entry = await office.must(office.get(`/api/v1/experts/${id}`));
      expect(entry).toMatchObject({
        employer: { name: '样例检测中心', creditCode: null },
        pastEmployers: [{ until: '2026-01-31' }],
        relations: [{ creditCode: scene().papered, kind: 'adviser', until: '2031-12-31' }],
      });
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
