import type { Visitor } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

/** Two people at one thing: nobody overwrites what they have not seen. */
export function stalePages(scene: () => Scene): void {
  /** Something that happens to the plan and leaves it to be approved. */
  const changePlan = async (): Promise<void> => {
    const chief = await scene().office.person('chief');
    const path = `/api/v1/cultivations/${scene().cultivated}`;
    const { allowedActions } = await chief.must(chief.get(path));
    const pause = allowedActions.find(({ href }: { href: string }) => /clocks.*pause$/.test(href)).href as string;
    await chief.must(chief.post(pause, { reason: 'force-majeure', note: '洪水' }));
    await chief.must(chief.post(pause.replace(/pause$/, 'resume'), { note: '退水' }));
  };

  const writeComment = async (visitor: Visitor, said: string): Promise<void> => {
    await visitor.go(`/enterprises/${scene().cultivated}?part=plan`);
    await visitor.settles();
    await visitor.page.getByLabel('备注').fill(said);
  };

  it(
    'tells two leaders who changed the plan under their hands, keeps what they wrote, and lets the one decide who compared',
    async () => {
      const firm = await scene().office.person(`enterprise:${scene().cultivated}`);
      await firm.must(firm.post(`/api/v1/cultivations/${scene().cultivated}/willingness`, { agree: true }));
      const [live, deaf] = [await scene().visitor('leader'), await scene().visitor('leader2')];
      // One who hears of nothing: only the server knows that the page is old.
      await deaf.context.route('**/api/v1/events', (route) => route.abort());
      await Promise.all([writeComment(live, '同意该方案'), writeComment(deaf, '请补充说明')]);
      await changePlan();
      const warned = live.page.locator('.stale');
      await warned.getByText('（演示科长）').first().waitFor();
      expect(await live.page.getByLabel('备注').inputValue()).toBe('同意该方案');

      await deaf.page.getByRole('button', { name: /提\s*交/ }).click();
      await deaf.page.locator('.stale').getByText('（演示科长）').first().waitFor();
      expect(await deaf.page.getByLabel('备注').inputValue()).toBe('请补充说明');
      await deaf.leave();

      await live.page.getByRole('button', { name: '我已对照，按最新内容继续' }).click();
      await warned.waitFor({ state: 'detached' });
      await live.page.getByRole('button', { name: /提\s*交/ }).click();
      await live.page.getByLabel('备注').waitFor({ state: 'detached' });
      const { state } = await firm.must(firm.get(`/api/v1/cultivations/${scene().cultivated}`));
      expect(state).toBe('in-progress');
      expect(live.faults).toEqual([]);
      await live.leave();
    },
    LIMIT_MS,
  );
}
