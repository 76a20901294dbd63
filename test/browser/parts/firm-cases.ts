import { LIMIT_MS, type Scene } from '../support/scene';

/** What became of a firm's cases, for the office and for the firm. */
export function firmCases(scene: () => Scene): void {
  it(
    'lists a case that was closed, with its reason, and opens it for whoever may',
    async () => {
      const { creditCode, task } = await scene().caseAt('innovative-sme', 'submit-documents');
      const office = await scene().office.person('officer');
      const firm = await scene().office.person(`enterprise:${creditCode}`);
      const reason = '本年度先不申报';
      await firm.must(firm.post(`/api/v1/applications/${task.subject.id}/withdraw`, { reason }));
      for (const [who, path] of [
        ['officer', `/enterprises/${creditCode}`],
        [`enterprise:${creditCode}`, '/firm'],
      ] as const) {
        const visitor = await scene().visitor(who);
        await visitor.go(path);
        await visitor.settles();
        await visitor.page.getByText(reason).first().waitFor();
        const cases = visitor.page.locator('.ant-card', { hasText: '全部申报' }).last();
        await cases.getByText('已撤回').waitFor();
        await cases.getByRole('link', { name: '创新型中小企业' }).click();
        await visitor.page.waitForURL(`**/applications/${task.subject.id}`, { waitUntil: 'commit' });
        await visitor.page.getByText(reason).first().waitFor();
        expect(visitor.faults).toEqual([]);
        await visitor.leave();
      }
      const { items } = await office.must(office.get(`/api/v1/enterprises/${creditCode}/applications`));
      expect(items).toMatchObject([{ id: task.subject.id, status: 'withdrawn', reason }]);
    },
    LIMIT_MS,
  );

  it(
    'shows no case of a firm while no server answers, and says so',
    async () => {
      const visitor = await scene().visitor('officer');
      await visitor.page.route('**/enterprises/*/applications', (route) => route.abort());
      await visitor.go(`/enterprises/${scene().creditCode}`);
      await visitor.settles();
      const cases = visitor.page.locator('.ant-card', { hasText: '全部申报' }).last();
      await cases.getByText(/无法连接服务器/).waitFor();
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
