import { until } from '@app/testing';
import { LIMIT_MS, type Scene } from '../support/scene';

/** Rules from an edition that is there to a draft of the next. */
export function drafting(scene: () => Scene): void {
  it(
    'drafts from an edition, refuses what is not sound, and withdraws the draft with a reason',
    async () => {
      const visitor = await scene().visitor('admin');
      const { page } = visitor;
      await visitor.go('/policies/srdi@2026');
      await visitor.settles();
      await page.getByText('随系统提供的规则，没有起草记录。').waitFor();
      await page.getByRole('link', { name: '以此为底稿起草' }).click();
      const pack = page.getByLabel('规则包（JSON）');
      const text = await until('the edition is in the field', async () => {
        const value = await pack.inputValue();
        return value.includes('srdi@2026') ? value : undefined;
      });
      await pack.fill('{');
      await page.getByRole('button', { name: '提交为草案' }).click();
      await page.getByText(/不是有效的 JSON/).waitFor();
      await pack.fill(JSON.stringify({ ...JSON.parse(text), id: 'srdi@2031', edition: 'x' }));
      await page.getByRole('button', { name: /检\s*查/ }).click();
      await page.getByText(/有 \d+ 处问题，尚不能提交/).waitFor();
      const next = { id: 'srdi@2031', edition: '2031' };
      const effective = { ...JSON.parse(text).effective, from: '2031-01-01' };
      await pack.fill(JSON.stringify({ ...JSON.parse(text), ...next, effective }));
      await page.getByRole('button', { name: /检\s*查/ }).click();
      await page.getByText('检查通过，与现行规则相容。').waitFor();
      await page.getByLabel(/起草说明/).fill('按新办法试拟');
      await page.getByRole('button', { name: '提交为草案' }).dblclick();
      await page.waitForURL(/policies\/srdi(@|%40)2031/, { waitUntil: 'commit' });
      await page.getByText('按新办法试拟').waitFor();
      await page.getByRole('button', { name: /^撤\s*回$/ }).click();
      const form = page.getByRole('dialog');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await form.getByText('请填写此项').waitFor();
      await form.getByRole('textbox').first().fill('仅为演练');
      await form.getByRole('button', { name: /提\s*交/ }).click();
      await page.getByText('仅为演练').waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
