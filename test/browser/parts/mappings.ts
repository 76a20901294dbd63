import { LIMIT_MS, type Scene } from '../support/scene';

/** How the columns of known files are read, once it was said. */
export function mappings(scene: () => Scene): void {
  it(
    'puts a saved mapping right, refuses one without its columns, and takes it away',
    async () => {
      const office = await scene().office.person('officer');
      const body = {
        name: { zh: '园区月报', en: '园区月报' },
        note: { zh: '园区月报', en: '园区月报' },
        headerMatch: ['代码', '名称', '收入'],
        creditCode: { kind: 'column', column: '代码' },
        nameColumn: '名称',
        source: 'reported',
        indicators: [{ column: '收入', code: 'revenue', holds: 'number', period: '2025', unit: '万元' }],
        checks: [],
      };
      await office.must(office.put('/api/v1/import-mappings/park-monthly', body));
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/import');
      await visitor.settles();
      const line = page.locator('li', { hasText: '园区月报' });
      await line.getByRole('button', { name: /修\s*改/ }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('指标 revenue 的年度').fill('');
      await form.getByRole('button', { name: /保\s*存/ }).click();
      await form.getByText('列映射有误').waitFor();
      await form.getByLabel('指标 revenue 的年度').fill('2024');
      await form.getByLabel('代码', { exact: true }).fill('信用代码');
      await form.getByRole('button', { name: /保\s*存/ }).dblclick();
      await form.waitFor({ state: 'detached' });
      await line.getByText('读取 3 列：信用代码、名称、收入').waitFor();
      await line.getByRole('button', { name: /删\s*除/ }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /删\s*除/ })
        .click();
      await line.waitFor({ state: 'detached' });
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
