import { syntheticCreditCode } from '@app/domain';
import { until } from '@app/testing';
import { LIMIT_MS, type Scene } from '../support/scene';

/** What the numbers behind the names of a long list begin with, and how many there are. */
const FIRST = 100;
const MANY = 300;

/** An officer's day: finding, narrowing, launching many, taking in a file. */
export function officer(scene: () => Scene): void {
  it(
    'finds a firm by a key and its code, and narrows the list to a view that is kept',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/inbox');
      await visitor.settles();
      await page.keyboard.press('/');
      await page.getByRole('combobox').fill(scene().creditCode.slice(0, 16));
      await page.getByRole('option').filter({ hasText: scene().creditCode }).waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/enterprises/${scene().creditCode}`);
      await page.getByText('企业画像').waitFor();
      await page.getByRole('link', { name: '诊断' }).click();
      await page.getByText('满足以下任一项即可').first().waitFor();
      await page.getByText('不需要', { exact: true }).first().waitFor();

      await visitor.go('/enterprises?tier=small');
      await visitor.settles();
      await page.getByText('当前层级：小微企业').waitFor();
      await page.getByRole('button', { name: '视图' }).click();
      await page.getByRole('button', { name: /保存当前视图/ }).click();
      await page.getByText('请填写此项').waitFor();
      await page.getByLabel('视图名称').fill('小微企业名单');
      await page.getByRole('button', { name: /保存当前视图/ }).click();
      await page.getByRole('button', { name: '小微企业名单', exact: true }).waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'launches candidates, and a step back in the browser is a step back in the wizard',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/launch');
      await visitor.settles();
      await page.getByRole('link', { name: /创新型中小企业/ }).click();
      const rows = page.locator('tbody input[type=checkbox]');
      await rows.first().check();
      await page.getByRole('button', { name: /下一步/ }).click();
      await page.getByRole('button', { name: /预览结果/ }).click();
      await page.getByText('请填写今天之后的日期').waitFor();
      await page.goBack();
      await rows.first().waitFor();
      expect(await rows.first().isChecked()).toBe(true);
      await page.goForward();
      await page.locator('input[type=date]').fill('2029-12-31');
      await page.getByRole('button', { name: /预览结果/ }).click();
      await page.getByText('可以启动 1 家').waitFor();
      await page.getByRole('button', { name: /启动 1 家/ }).dblclick();
      await page.getByText('已启动 1 家').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'tries a file first, and says where it is wrong',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/import');
      await visitor.settles();
      const text = `creditCode,name,regionCode,industryCode,foundedOn\n123,坏代码有限公司,990124101,C34,2012-03-04\n`;
      const file = { name: 'firms.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: /先试运行/ }).click();
      await page.getByText('拒绝 1').waitFor();
      await page.getByRole('button', { name: /下载错误清单/ }).waitFor();
      await page.reload();
      await page.getByText('拒绝 1').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'is told once what the columns of a strange file hold, and knows such files from then on',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/import');
      await visitor.settles();
      const code = syntheticCreditCode('strange-columns', '990124');
      const table = [
        '单位名称,信用代码,乡镇,行业,成立时间,营收（元）',
        `逐列有限公司,${code},990124101,C34,2012-03-04,52000000`,
      ];
      const file = { name: '统计月报.csv', mimeType: 'text/csv', buffer: Buffer.from(table.join('\n')) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: '逐列指定内容' }).click();
      await page.getByText('请为每个指标填写年度').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByLabel('“营收（元）”的年度').fill('2025');
      await page.getByRole('combobox', { name: '“乡镇”是什么' }).click();
      await page.getByRole('option', { name: '区划代码' }).or(page.getByTitle('区划代码')).last().click();
      await visitor.settles();
      await page.getByRole('button', { name: '保存并用于此文件' }).click();
      await page.getByRole('button', { name: /先试运行/ }).click();
      await page.getByText('接受 1，拒绝 0').waitFor();

      await page.goto(page.url().replace(/\?.*$/, ''));
      await page.locator('input[type=file]').setInputFiles(file);
      await page.getByRole('button', { name: '正式导入' }).click();
      await page.getByText('接受 1，拒绝 0').waitFor();
      const officer = await scene().office.person('officer');
      const { items } = await officer.must(officer.get(`/api/v1/enterprises/${code}/indicators`));
      expect(items).toContainEqual(
        expect.objectContaining({ code: 'revenue', period: '2025', value: 5200, unit: '万元' }),
      );
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'hands chosen firms to somebody, for a reason, and finds them by who looks after them',
    async () => {
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/enterprises?tier=small&sort=-foundedOn');
      await visitor.settles();
      const boxes = page.locator('tbody input[type=checkbox]');
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.getByRole('button', { name: '批量指定责任人' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /确认办理|重试/ }).click();
      await dialog.getByText('请说明交接原因').waitFor();
      await dialog.getByRole('combobox', { name: '负责哪个区划（空：全部）' }).click();
      await page
        .getByTitle(/云溪经济开发区/)
        .last()
        .click();
      await dialog.locator('.ant-select', { hasText: '云溪经济开发区' }).first().waitFor();
      await dialog.getByRole('combobox', { name: '责任人', exact: true }).click();
      await page.keyboard.type('officer2');
      await page
        .getByTitle('演示经办员二（officer2）')
        .or(page.getByTitle(/（officer2）/))
        .last()
        .click();
      await dialog.getByRole('textbox').fill('按镇街分工');
      await dialog.getByRole('button', { name: /确认办理|重试/ }).click();
      await dialog.getByText('已处理 2 / 2').waitFor();
      const officer = await scene().office.person('officer');
      await until('both firms are with officer2', async () => {
        const { items } = await officer.must(officer.get('/api/v1/enterprises?caretaker=officer2'));
        return items.length === 2 || undefined;
      });
      await visitor.go('/enterprises?caretaker=none');
      await visitor.settles();
      await page.getByText('责任人：还没有经办责任人').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'scrolls a long list to its end, and keeps what was chosen above',
    async () => {
      const name = await takeInMany(scene());
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go(`/enterprises?q=${name}&sort=name`);
      await visitor.settles();
      const rows = page.locator('tbody tr[data-row-key]');
      await page.getByRole('checkbox', { name: `选择 ${name}${FIRST}` }).check();
      await until('the last firm is on the page', async () => {
        await page.locator('.list-foot').scrollIntoViewIfNeeded();
        return (await page.getByText(`${name}${FIRST + MANY - 1}`).count()) > 0 || undefined;
      });
      expect(await rows.count()).toBeLessThan(100);
      await page.getByText('已选 1 家').waitFor();
      await page.getByRole('checkbox', { name: /选择已加载的企业/ }).check();
      await page.getByText('已选 200 家').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}

/** Puts firms of one name into the directory. @returns the name, followed by a number from 100 on */
async function takeInMany({ office }: Scene): Promise<string> {
  const name = '长名单机械';
  const lines = Array.from({ length: MANY }, (_, i) =>
    [syntheticCreditCode(`long-list:${i}`, '990124'), `${name}${FIRST + i}`, '990124101', 'C34', '2012-03-04'].join(
      ',',
    ),
  );
  const text = ['creditCode,name,regionCode,industryCode,foundedOn', ...lines, ''].join('\n');
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'text/csv' }), 'firms.csv');
  const officer = await office.person('officer');
  const { importId } = await officer.must(officer.post('/api/v1/enterprises/import?dryRun=false', form));
  await until('the firms are in', async () => {
    const { state } = await officer.must(officer.get(`/api/v1/imports/${importId}`));
    return state === 'done' ? true : undefined;
  });
  return name;
}
