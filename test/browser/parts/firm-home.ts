import { PHONE } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

const PDF = Buffer.concat([
  Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  Buffer.alloc(1.5 * 1024 * 1024, ' '),
  Buffer.from('trailer\n<< /Root 1 0 R >>\n%%EOF\n'),
]);

/** What a firm sees first, on a phone. */
export function firmHome(scene: () => Scene): void {
  it(
    'tells a firm where it stands, what it owes by when, what happens otherwise, and what is there for it',
    async () => {
      const visitor = await scene().visitor(`enterprise:${scene().creditCode}`, PHONE);
      await visitor.settles();
      expect(new URL(visitor.page.url()).pathname).toBe('/console/firm');
      const { page } = visitor;
      await page.getByRole('heading', { name: '需要我办什么' }).waitFor();
      await page.getByText('逾期会怎样').first().waitFor();
      expect(await page.locator('.if-late time').first().textContent()).toMatch(/^\d{4}-\d\d-\d\d 星期/);
      await page.getByText(/第 \d+ 步，共 \d+ 步/).waitFor();
      await page.getByText('万元').first().waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'lays the measures of the plan before the firm that is asked to take them on, and before the office',
    async () => {
      const cultivated = await scene().launchLacking();
      const firm = await scene().visitor(`enterprise:${cultivated}`, PHONE);
      const owed = firm.page.getByRole('region', { name: '需要我办什么' });
      const measures = owed.getByRole('region', { name: '措施' });
      await measures.locator('[data-row]').first().waitFor();
      const order = await owed
        .locator('.table-frame, form')
        .evaluateAll((parts) => parts.map(({ tagName }) => tagName));
      expect(order).toEqual(['DIV', 'FORM']);
      const lines = await measures.locator('[data-row] strong').allTextContents();
      expect(await firm.overflow()).toBe(0);
      const leader = await scene().visitor('leader');
      await leader.go(`/enterprises/${cultivated}?part=plan`);
      await leader.page.getByRole('region', { name: '措施' }).locator('[data-row]').first().waitFor();
      const shown = leader.page.getByRole('region', { name: '措施' }).locator('[data-row] strong');
      expect(await shown.allTextContents()).toEqual(lines);
      expect([...firm.faults, ...leader.faults]).toEqual([]);
      await Promise.all([firm.leave(), leader.leave()]);
    },
    LIMIT_MS,
  );

  it(
    'goes on with a paper where a lost line left it, keeps it until it is handed in, and gives a receipt',
    async () => {
      const visitor = await scene().visitor(`enterprise:${scene().papered}`);
      const { page } = visitor;
      let [begun, sent] = [0, 0];
      await visitor.context.route('**/pieces?offset=1048576', (route) => {
        sent += 1;
        return sent === 1 ? route.abort() : route.continue();
      });
      // On a slow line the session runs out before the paper is through.
      await visitor.context.route('**/pieces?offset=0', async (route) => {
        if (begun === 0) await visitor.context.clearCookies({ name: 'session' });
        begun += 1;
        await route.continue();
      });
      const paper = page.locator('.item', { hasText: '营业执照' });
      await paper
        .locator('input[type=file]')
        .setInputFiles({ name: '执照😀𠮷.pdf', mimeType: 'application/pdf', buffer: PDF });
      await page.getByText('有 1 项已上传但尚未提交').waitFor();
      expect([begun, sent]).toEqual([2, 2]);
      await page.reload();
      await page.getByText('有 1 项已上传但尚未提交').waitFor();
      await page.getByRole('button', { name: '提交已上传的 1 项材料' }).click();
      await page.getByText(/已收到。回执号 app_\w+\.d1-1/).waitFor();
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'says what is wrong with a file that is no paper, and shows no firm another',
    async () => {
      const visitor = await scene().visitor(`enterprise:${scene().papered}`);
      const { page } = visitor;
      const paper = page.locator('.item', { hasText: '知识产权证书' });
      const program = { name: '证书.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(64, 'x') };
      await paper.locator('input[type=file]').setInputFiles(program);
      await paper.getByRole('alert').waitFor();
      await visitor.go(`/enterprises/${scene().creditCode}`);
      await page.getByRole('alert').waitFor();
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
