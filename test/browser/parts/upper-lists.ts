import { LIMIT_MS, type Scene } from '../support/scene';

/** Lists that upper levels publish. */
export function upperLists(scene: () => Scene): void {
  it(
    'tries a list first, records the rows that agree, and refuses a file without its columns',
    async () => {
      const { creditCode, task } = await scene().caseAt('innovative-sme', 'record-upper-event');
      const office = await scene().office.person('officer');
      const { enterpriseName, batch } = await office.must(office.get(`/api/v1/applications/${task.subject.id}`));
      const today = await scene().today();
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/upper-lists');
      await visitor.settles();
      const sheet = (text: string) => ({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
      const choose = page.locator('input[type=file]');
      await choose.setInputFiles(sheet('企业名称\n某厂\n'));
      await page.getByRole('button', { name: '试运行' }).click();
      await page.getByRole('alert').waitFor();
      const lines = [
        '企业名称,统一社会信用代码,事项,日期,层级,称号代码,批次',
        `${enterpriseName},${creditCode},受理,${today},省级,innovative-sme,${batch}`,
        `别的名称有限公司,${creditCode},受理,${today},省级,innovative-sme,${batch}`,
      ];
      await choose.setInputFiles(sheet(lines.join('\n')));
      await page.getByRole('button', { name: '试运行' }).click();
      await page.getByText('试运行，未登记任何内容').waitFor();
      await page.getByText('名称不一致', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: '登记相符的 1 行' }).dblclick();
      await page.getByText('已正式登记').waitFor();
      await page.getByText('已登记', { exact: true }).waitFor();
      const { upperEvents } = await office.must(office.get(`/api/v1/applications/${task.subject.id}`));
      expect(upperEvents).toMatchObject([{ level: 'province', event: 'received', on: today }]);
      await visitor.go(`/upper-lists?batch=${encodeURIComponent(batch as string)}`);
      await visitor.settles();
      await page.getByText('已比对 1 份名单').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
