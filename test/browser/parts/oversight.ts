import { LIMIT_MS, type Scene } from '../support/scene';

/** What leaders, auditors and administrators do at their pages. */
export function oversight(scene: () => Scene): void {
  it(
    'shows the leader who climbs, live, with whom each waits for, and goes back to a day past',
    async () => {
      const visitor = await scene().visitor('leader');
      const { page } = visitor;
      await visitor.go('/board');
      await visitor.settles();
      const tiles = page.locator('.tile');
      await tiles.first().waitFor();
      const before = await tiles.count();
      expect(await tiles.first().textContent()).toMatch(/(正常|临近|逾期) · /);
      await tiles.first().click();
      await page
        .getByText(/由下列人员办理|目前不等任何人/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.ant-drawer').waitFor({ state: 'detached' });
      const launched = await scene().launchAnother();
      await page.locator('.tile', { hasText: launched.name }).waitFor();
      expect(await tiles.count()).toBeGreaterThan(before);
      await visitor.go('/board?asOf=2026-04-12');
      await visitor.settles();
      await page.getByText('没有正在培育或申报的企业。').waitFor();
      await visitor.go('/board?asOf=2999-01-01');
      await page.getByText('不能查看今天以后的情况。').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'takes a target with its source, refuses one without, and opens what stands behind the numbers',
    async () => {
      const visitor = await scene().visitor('leader');
      const { page } = visitor;
      await visitor.go('/progress');
      await visitor.settles();
      await page.getByRole('button', { name: '设定目标' }).last().click();
      await page.getByLabel('目标户数').fill('5');
      await page.getByRole('button', { name: /保\s*存/ }).click();
      await page.getByText('请写明目标来源').waitFor();
      await page.getByLabel('目标来源（文件或计划）').fill('年度工作要点');
      await page.getByRole('button', { name: /保\s*存/ }).dblclick();
      await page.locator('.ant-modal').waitFor({ state: 'hidden' });
      await page.getByTitle(/年度工作要点/).waitFor();
      await visitor.go('/progress?part=towns');
      await visitor.settles();
      await page.locator('.ant-table a').first().click();
      await page.waitForURL(/\/console\/board\?region=\d{9}/);
      await page.locator('.tile').first().waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'lets the auditor search, verify and take away a dossier, with a reason',
    async () => {
      const visitor = await scene().visitor('auditor');
      const { page } = visitor;
      await visitor.go('/audit');
      await visitor.settles();
      await page.getByLabel('账号').fill('officer');
      await page.getByLabel('自', { exact: true }).fill('2026-04-20');
      await page.getByLabel('至', { exact: true }).fill('2026-04-01');
      await page.getByRole('button', { name: /检\s*索/ }).click();
      await page.getByText('止日不能早于起日').waitFor();
      await visitor.go(`/audit?person=officer&creditCode=${scene().creditCode}`);
      await visitor.settles();
      await page.locator('.event-line').first().waitFor();
      await visitor.go(`/dossiers/${scene().creditCode}`);
      await visitor.settles();
      await page.getByRole('button', { name: '核验档案' }).click();
      await page.getByText(/核验通过：\d+ 条记录/).waitFor();
      await page.getByRole('button', { name: '导出档案包' }).click();
      await page.getByLabel('导出理由').waitFor();
      // A click on what still moves into its place is lost.
      await page.locator('.ant-zoom-appear, .ant-zoom-enter').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: '开始导出' }).click();
      await page.getByText('请写明导出理由').waitFor();
      await page.getByLabel('导出理由').fill('专项审计');
      await page.getByRole('button', { name: '开始导出' }).click();
      const link = page.getByRole('link', { name: '下载档案包' });
      await link.waitFor({ timeout: 30_000 });
      const [bundle] = await Promise.all([page.waitForEvent('download'), link.click()]);
      expect(bundle.suggestedFilename()).toMatch(/^dossier-.*\.zip$/);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'lets the administrator publish a year, make an account, and compare editions of the rules',
    async () => {
      const visitor = await scene().visitor('admin');
      const { page } = visitor;
      await visitor.go('/admin/calendars');
      await visitor.settles();
      await page.getByRole('button', { name: '录入其他年份' }).click();
      await page.getByLabel('放假日期').fill('2027-13-01');
      await page.getByLabel('依据').fill('国办发明电〔2026〕1号');
      await page.getByRole('button', { name: /保\s*存/ }).click();
      await page.getByText('第 1 行不是有效日期').waitFor();
      await visitor.go('/admin/users');
      await visitor.settles();
      await page.getByRole('button', { name: '新建账号' }).click();
      await page.getByLabel('用户名').fill('A');
      await page.getByRole('button', { name: /保\s*存/ }).click();
      await page.locator('.ant-form-item-explain-error').first().waitFor();
      await visitor.go('/policies/srdi@2026?against=srdi@2022');
      await visitor.settles();
      await page
        .getByText(/版本差异（\d+ 处）/)
        .first()
        .waitFor();
      expect(await page.locator('.diff-line').count()).toBeGreaterThan(0);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
