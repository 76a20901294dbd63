import type { Page } from 'playwright-core';
import { PHONE } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

const send = (page: Page) => page.getByRole('button', { name: /(^|\s)提\s*交$/ });

/** What of the forms is kept in the tab. */
const draftsOf = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>('Object.keys(sessionStorage).filter((key) => key.startsWith("draft:"))');

async function declareFree(page: Page): Promise<void> {
  const conflict = page.locator('.ant-form-item', { hasText: '是否存在利益冲突' });
  await conflict.getByText('否', { exact: true }).click();
  await conflict.locator('input:checked').waitFor({ state: 'attached' });
  await send(page).click();
  await conflict.waitFor({ state: 'detached' });
}

/** The day of a reviewer of a department, of the leader who decides, and of an expert. */
export function reviews(scene: () => Scene): void {
  it(
    'asks a reviewer for the declaration before the evidence, keeps what is typed, and shows the whole answer to who decides',
    async () => {
      const { creditCode, task } = await scene().caseAt('innovative-sme', 'department-opinion');
      const department = task.assignee.department ?? '';
      const visitor = await scene().visitor(department, PHONE);
      const { page } = visitor;
      await visitor.go(`/tasks/${task.id}`);
      await visitor.settles();
      await page.waitForURL(/\/console\/reviews\//);
      await page.getByText('请先声明有无利益冲突').first().waitFor();
      expect(await page.getByRole('heading', { name: '材料与证据' }).count()).toBe(0);
      expect(await page.getByText('附条件同意').count()).toBe(0);
      await send(page).click();
      await page.getByText('请填写').first().waitFor();
      await declareFree(page);
      await page.getByRole('heading', { name: '材料与证据' }).waitFor();
      await send(page).click();
      await page.getByText('请填写').first().waitFor();
      await page.getByText('附条件同意', { exact: true }).click();
      await page.getByLabel('条件（每条回车）').fill('检测报告');
      await page.getByLabel('条件（每条回车）').press('Enter');
      await send(page).click();
      await page.getByText('请填写').first().waitFor();
      await page.getByLabel('理由（事实与依据条款）').fill('须补检测报告');
      await page.getByText('已自动保存').waitFor();
      await page.reload();
      await page.getByText('检测报告').first().waitFor();
      expect(await visitor.overflow()).toBe(0);
      expect(await visitor.barriers()).toEqual([]);
      await send(page).click();
      await page.getByText('这里现在没有需要您填写的内容').waitFor();
      await page.locator('.opinion', { hasText: '检测报告' }).getByText('待提交').waitFor();
      expect(await draftsOf(page)).toEqual([]);
      await visitor.leave();

      const deciding = await scene().workUntil(creditCode, 'decide');
      const leader = await scene().visitor('leader');
      await leader.go(`/tasks/${deciding.id}`);
      await leader.settles();
      await leader.page.getByText(deciding.subject.id, { exact: true }).waitFor();
      expect(await leader.page.locator('.shell-content').textContent()).not.toMatch(/(unknown|manual|condition|site):/);
      await leader.page.getByText('推荐', { exact: true }).click();
      await leader.page.getByLabel('理由（事实与依据条款）').fill('符合管理办法规定条件');
      await send(leader.page).click();
      const title = leader.page.locator('.ant-card-head-title', { hasText: /^县级决定$/ });
      const decided = leader.page.locator('.ant-card', { has: title }).last();
      await decided.getByText('符合管理办法规定条件').waitFor();
      await leader.page.locator('.ant-card', { hasText: '办理经过' }).locator('.ant-timeline-item').first().waitFor();
      expect(await leader.barriers()).toEqual([]);
      expect([...visitor.faults, ...leader.faults]).toEqual([]);
      await leader.leave();
    },
    LIMIT_MS * 2,
  );

  it(
    'opens the scoresheet to an expert who has declared, adds up along, leads to the first blank, and locks what was sent',
    async () => {
      const officer = await scene().office.person('officer');
      const id = scene().applicationId;
      const { id: panel } = await officer.must(
        officer.post('/api/v1/panels', { subject: { type: 'application', id } }),
      );
      await officer.must(officer.post(`/api/v1/panels/${panel}/commitment`, {}));
      const { seats } = await officer.must(officer.post(`/api/v1/panels/${panel}/draw`, { word: '03 11 27' }));
      const visitor = await scene().visitor(seats[0].account as string);
      const { page } = visitor;
      await visitor.go(`/reviews/${panel}`);
      await visitor.settles();
      await page.getByText('请先声明有无利益冲突').first().waitFor();
      expect(await page.locator('.score-total').count()).toBe(0);
      await page
        .locator('.shell-content')
        .getByText(/个工作日|今天到期/)
        .first()
        .waitFor();
      const seatsOf = page.locator('.ant-card', { hasText: '评审席位' });
      await seatsOf.getByText(/还需要：s1.* 的评分/).waitFor();
      await declareFree(page);
      const points = page.getByRole('spinbutton');
      await points.first().waitFor();
      const count = await points.count();
      await points.first().fill('1');
      await page.getByText(/合计 1 \/ \d+ 分/).waitFor();
      await page.getByText(`还有 ${count - 1} 项未评分`).waitFor();
      await page.getByRole('button', { name: '跳到第一个空项' }).click();
      expect(await points.nth(1).evaluate((field) => field.matches(':focus'))).toBe(true);
      await send(page).click();
      await page.getByText('请填写').first().waitFor();
      await page.reload();
      await page.getByText(/合计 1 \/ \d+ 分/).waitFor();
      for (let n = 1; n < count; n += 1) await points.nth(n).fill('1');
      await page.getByLabel('备注').fill('见附表');
      const [form, evidence] = await Promise.all([
        page.locator('.split-form').boundingBox(),
        page.getByRole('heading', { name: '材料与证据' }).boundingBox(),
      ]);
      expect(evidence?.x).toBeLessThan(form?.x ?? 0);
      expect(await visitor.barriers()).toEqual([]);
      await page.keyboard.press('Control+Enter');
      await page.getByText('已提交并锁定').waitFor();
      await seatsOf.getByText('已评分').waitFor();
      expect(await points.count()).toBe(0);
      expect(await draftsOf(page)).toEqual([]);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
