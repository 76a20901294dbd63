import { syntheticCreditCode } from '@app/domain';
import ExcelJS from 'exceljs';
import { choose } from '../support/choose';
import { LIMIT_MS, type Scene } from '../support/scene';

/** What an officer enters, corrects and opens without any task. */
export function dailyActs(scene: () => Scene): void {
  const code = syntheticCreditCode(`daily-acts:${Date.now()}`, '990124');

  it(
    'enters a firm, puts a figure right and shows what stood there before',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/enterprises');
      await visitor.settles();
      await page.getByRole('button', { name: '登记企业' }).click();
      const form = page.getByRole('dialog');
      await form.getByLabel('统一社会信用代码').fill(`${code.slice(0, 17)}${code.endsWith('0') ? '1' : '0'}`);
      await form.getByLabel('企业名称').fill('日常𠮷机械有限公司');
      await form.getByLabel('所在区划').fill('990124101');
      await form.getByLabel('行业代码').fill('C34');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByText('请填写此项').waitFor();
      await form.getByLabel('成立日期').fill('2015-06-01');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByRole('alert').waitFor();
      await form.getByLabel('统一社会信用代码').fill(code);
      await form.getByRole('button', { name: /提\s*交/ }).dblclick();
      await page.waitForURL(`**/enterprises/${code}`, { waitUntil: 'commit' });
      await page.getByRole('heading', { name: '日常𠮷机械有限公司' }).waitFor();

      await page.getByRole('link', { name: '指标与来源' }).first().click();
      await page.getByRole('button', { name: '登记指标' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByLabel('指标', { exact: true }).fill('营业收入');
      await page.getByTitle('营业收入', { exact: true }).click();
      await drawer.getByRole('button', { name: /保\s*存/ }).click();
      await drawer.getByText('请写四位年份').waitFor();
      await drawer.getByLabel('年度（四位数字）').fill('2025');
      await drawer.getByLabel('数值').fill('520.5');
      await drawer.getByRole('button', { name: /保\s*存/ }).click();
      await page.getByText('已记入：营业收入').waitFor();
      await page.getByRole('button', { name: '更正数值 营业收入 2025' }).click();
      await drawer.getByLabel('数值').fill('-1');
      await drawer.getByRole('button', { name: /保\s*存/ }).click();
      await drawer.getByRole('alert').getByText('INDICATORS_INVALID').waitFor();
      await drawer.getByLabel('数值').fill('530');
      await drawer.getByRole('button', { name: /保\s*存/ }).click();
      await page.getByRole('cell', { name: '530 万元' }).waitFor();
      await page.getByRole('button', { name: '查看沿革 营业收入 2025' }).click();
      await drawer.getByText('520.5 万元').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'reads a report of others first, then takes its figures over',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go(`/enterprises/${code}?part=facts`);
      await visitor.settles();
      await page.locator('input[type=file]').setInputFiles(await creditReport(code, await scene().today()));
      await page.getByText(/读出 1 项/).waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: '采集入档' }).click();
      await page.getByText('已采集 1 项').waitFor();
      await page.getByRole('link', { name: '佐证' }).waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'opens a case outside of any plan',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go(`/enterprises/${code}`);
      await visitor.settles();
      await page.getByRole('button', { name: '其他操作' }).click();
      await page.getByRole('menuitem', { name: '发起申报' }).click();
      const form = page.getByRole('dialog');
      await choose(form, '层级', '科技型中小企业');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByText('请填写此项').waitFor();
      await choose(form, '申报批次（先选层级）', (batches) => batches.last());
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByRole('alert').getByText('NO_TITLE_TO_RENEW').waitFor();
      await choose(form, '申报批次（先选层级）', (batches) => batches.first());
      await form.getByRole('button', { name: /提\s*交/ }).dblclick();
      await page.waitForURL(/\/console\/applications\/app_/, { waitUntil: 'commit' });
      await page.getByRole('heading', { name: /科技型中小企业/ }).waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}

async function creditReport(creditCode: string, day: string) {
  const book = new ExcelJS.Workbook();
  const lines = [
    ['公共信用信息报告'],
    ['统一社会信用代码', creditCode],
    ['报告生成日期', day],
    ['列入经营异常名录', '无'],
  ];
  book.addWorksheet('报告').addRows(lines);
  return {
    name: '信用报告.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  };
}
