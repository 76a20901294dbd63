import { Visitor } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

/** In the page: under which names something is kept that was not sent. */
const DRAFTS = `Object.keys(sessionStorage).filter((name) => name.startsWith('draft:'))`;

/** What a session keeps, and what it lets nobody have. */
export function session(scene: () => Scene): void {
  it(
    'says why a login fails, and lets nobody in by the back button after logging out',
    async () => {
      const visitor = await Visitor.arrive(scene().browser, scene().product.origin);
      await visitor.login('officer', 'wrong');
      await visitor.page.getByRole('alert').getByText('用户名或密码').waitFor();
      await visitor.login('leader', scene().product.password);
      await visitor.page.locator('.shell').waitFor();
      await visitor.go('/enterprises');
      await visitor.settles();
      await visitor.page.evaluate(`sessionStorage.setItem('draft:/x', '{}')`);
      await visitor.page.getByRole('button', { name: '退出登录' }).click();
      await visitor.page.locator('input[type=password]').waitFor();
      expect(await visitor.page.evaluate(DRAFTS)).toEqual([]);
      await visitor.page.goBack();
      await visitor.page.locator('input[type=password]').waitFor();
      expect(await visitor.page.locator('.shell').count()).toBe(0);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'keeps what was typed while a session runs out, and sends it once',
    async () => {
      const visitor = await Visitor.arrive(scene().browser, scene().product.origin);
      await visitor.login(`enterprise:${scene().creditCode}`, scene().product.password);
      await visitor.page.locator('.shell').waitFor();
      await visitor.go(`/applications/${scene().applicationId}`);
      await visitor.settles();
      const comment = visitor.page.locator('textarea').first();
      await comment.fill('同意申报，材料已备齐');
      await visitor.context.clearCookies();
      await visitor.page.getByText('是', { exact: true }).click();
      await visitor.page.getByRole('button', { name: /提\s*交/ }).click();
      await visitor.page.getByText('登录已失效').waitFor();
      await visitor.page.locator('input[type=password]').fill(scene().product.password);
      await visitor.page.locator('.ant-modal button[type=submit]').click();
      await visitor.page.locator('.ant-modal').waitFor({ state: 'hidden' });
      expect(await comment.inputValue()).toBe('同意申报，材料已备齐');
      await visitor.page.getByRole('button', { name: /提\s*交/ }).dblclick();
      await visitor.page.getByText('同意申报，材料已备齐').waitFor({ state: 'detached' });
      expect(await visitor.page.evaluate(DRAFTS)).toEqual([]);
      const officer = await scene().office.person('auditor');
      const { events } = await officer.must(officer.get(`/api/v1/dossiers/${scene().creditCode}`));
      const willing = events.filter(({ type }: { type: string }) => type === 'willingness-confirmed');
      expect(willing).toHaveLength(1);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
