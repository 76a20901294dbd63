import { PHONE } from '../support/browser';
import { LIMIT_MS, type Scene } from '../support/scene';

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
}
