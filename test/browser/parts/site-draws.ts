import { LIMIT_MS, type Scene } from '../support/scene';

/** The random share of site checks, as a leader sees it. */
export function siteDraws(scene: () => Scene): void {
  it(
    'shows the hash before the seed, closes a round, and says so where there is no such batch',
    async () => {
      await scene().caseAt('tech-sme', 'submit-documents');
      const visitor = await scene().visitor('leader');
      const { page } = visitor;
      const { batch } = scene();
      await visitor.go('/meetings?part=checks');
      await page.locator(`a[href$="/batches/${encodeURIComponent(batch)}"]`).click();
      const draw = page.locator('.ant-card', { hasText: '现场核查随机抽取' });
      await draw
        .getByText(/^[0-9a-f]{64}$/)
        .first()
        .waitFor();
      await draw.getByText('尚未公开').waitFor();
      await draw.getByText('第 1 轮').waitFor();
      await draw.getByRole('button', { name: '结束本轮抽取' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /提\s*交/ }).dblclick();
      await dialog.waitFor({ state: 'detached' });
      await draw.getByText(/本轮已结束，还差 \d+ 件到现场核查环节/).waitFor();
      expect(await draw.getByRole('button', { name: '结束本轮抽取' }).count()).toBe(0);
      expect(await visitor.barriers()).toEqual([]);
      await visitor.go('/batches/none');
      await page.getByText('没有这个批次').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
