import { LIMIT_MS, type Scene } from '../support/scene';
import { RULE } from '../support/sittings';

/** Meetings and panels of experts, as those see them who hold them. */
export function sittings(scene: () => Scene): void {
  it(
    'holds a meeting: no quorum, then the votes that are missing, the result, and the minutes under their hash',
    async () => {
      const officer = await scene().office.person('officer');
      const { id } = await officer.must(
        officer.post('/api/v1/meetings', {
          ...{ kind: 'bureau', title: '局务会：数字化改造', on: await scene().today(), chair: 'leader', rule: RULE },
          members: [{ account: 'leader' }, { account: 'leader2' }, { account: 'chief' }],
          items: [{ type: 'fund', title: '数字化改造资金' }],
        }),
      );
      const chair = await scene().visitor('leader');
      const { page } = chair;
      await chair.go('/meetings');
      await page.getByRole('link', { name: '局务会：数字化改造' }).click();
      await page.getByText('有表决权的 3 人中须到会 2 人').waitFor();
      const present = page.getByLabel('到会人员');
      // The spinner of the act before may not have left the button yet: its name stands first then.
      const send = page.getByRole('button', { name: /(^|\s)提\s*交$/ });
      const come = async (name: string, account: string): Promise<void> => {
        await present.fill(account);
        await page.getByTitle(`${name}（${account}）`).click();
        await page.locator('.ant-select-selection-item', { hasText: account }).first().waitFor();
        await page.getByRole('heading', { level: 1 }).click();
      };
      await send.click();
      await page
        .getByText(/请填写|请选择/)
        .first()
        .waitFor();
      const { items: colleagues } = await officer.must(officer.get('/api/v1/colleagues'));
      const nameOf = (account: string): string =>
        colleagues.find((one: { account: string }) => one.account === account).name as string;
      await come(nameOf('leader'), 'leader');
      await send.click();
      await page.getByRole('alert').filter({ hasText: '法定人数' }).waitFor();
      await come(nameOf('chief'), 'chief');
      await send.click();
      await page.getByText(/还差：“数字化改造资金”待 .+、.+ 表决/).waitFor();
      await page.getByText('有表决权 3 人，到会 2 人，须到会 2 人').waitFor();
      const chief = await scene().office.person('chief');
      await chief.must(chief.post(`/api/v1/meetings/${id}/votes`, { itemId: 'i1', choice: 'for' }));
      // Two forms of the same person stand side by side: no label may lead into the other.
      const ids = await page.locator('form [id]').evaluateAll((found) => found.map((one) => one.id));
      expect(new Set(ids).size).toBe(ids.length);
      await page.reload();
      const voting = page.locator('.ant-card', { hasText: '就议题表决' });
      await voting.getByText('赞成', { exact: true }).click();
      await voting.getByRole('button', { name: /(^|\s)提\s*交$/ }).click();
      await page.getByText(/已全部表决，待 .+ 宣布结果/).waitFor();
      await page.getByText('赞成 2，反对 0，弃权 0，否决 0；须 2 票赞成').waitFor();
      await send.click();
      await page.getByText(/各议题均有结果，还差主持人 .+ 签发纪要/).waitFor();
      await page.locator('.ant-card', { hasText: '数字化改造资金' }).getByText('通过', { exact: true }).waitFor();
      await page.getByLabel(/会议纪要号/).fill('云工信纪〔2026〕9号');
      await page.getByLabel('会议纪要正文').fill('会议同意所列资金安排。');
      await send.click();
      await page.getByText('会议已结束，纪要 云工信纪〔2026〕9号 已签发').waitFor();
      await page
        .locator('.ant-card', { hasText: '会议纪要 云工信纪' })
        .getByText(/^[0-9a-f]{64}$/)
        .waitFor();
      expect(await chair.barriers()).toEqual([]);
      expect(chair.faults).toEqual([]);
      await chair.leave();
    },
    LIMIT_MS,
  );

  it(
    'draws a panel before everybody’s eyes, shows how to draw again, and shows points once all are in',
    async () => {
      const officer = await scene().office.person('officer');
      const { id, scoresheet } = await officer.must(
        officer.post('/api/v1/panels', {
          subject: { type: 'project', title: '质量提升项目' },
          creditCode: scene().creditCode,
        }),
      );
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go('/meetings?part=panels');
      await page.locator(`a[href$="/panels/${id}"]`).click();
      await page.getByText('还差：公布抽取种子的哈希并冻结候选名单').waitFor();
      await page.getByText('专家还没有抽取').waitFor();
      await page
        .getByRole('button', { name: /取\s*消/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /提\s*交/ }).click();
      await dialog
        .getByText(/请填写/)
        .first()
        .waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      const send = page.getByRole('button', { name: /(^|\s)提\s*交$/ });
      await send.click();
      await page.getByText('还差：公开种子，现场随机抽取专家').waitFor();
      const proof = page.locator('.ant-card', { hasText: '抽取证明' });
      await proof
        .getByText(/^[0-9a-f]{64}$/)
        .first()
        .waitFor();
      expect(await proof.getByText('抽取后公开的种子').count()).toBe(0);
      await send.click();
      await proof.getByText('抽取后公开的种子').waitFor();
      await proof.getByText('node tools/draw/verify.mjs record.json').waitFor();
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        proof.getByRole('button', { name: /下载抽取记录/ }).click(),
      ]);
      expect(saved.suggestedFilename()).toBe('record.json');
      await page.getByText(/还差：s1 声明利益冲突/).waitFor();
      await page.getByText('评分互不可见').waitFor();
      const { seats } = await officer.must(officer.get(`/api/v1/panels/${id}`));
      for (const { account } of seats as { account: string | null }[]) {
        if (account === null) continue;
        const expert = await scene().office.person(account);
        await expert.must(expert.post(`/api/v1/reviews/${id}/declarations`, { conflict: false }));
        const scores = scoresheet.map((one: { id: string; max: number }) => ({ criterionId: one.id, points: one.max }));
        await expert.must(expert.post(`/api/v1/reviews/${id}/scores`, { scores, comment: '见附表' }));
      }
      await page.reload();
      await page.getByText('评分已全部启封').waitFor();
      await page.getByText('见附表').first().waitFor();
      await page.getByRole('row', { name: new RegExp(scoresheet[0].title as string) }).waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await send.click();
      await page
        .getByText(/请填写/)
        .first()
        .waitFor();
      await page.locator('.ant-card textarea').first().fill('评分一致，无异议');
      await send.click();
      await page.getByText('评审已结束，不再需要什么').waitFor();
      await page.getByText(/会商意见：\s*评分一致，无异议/).waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
