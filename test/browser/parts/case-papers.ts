import { LIMIT_MS, type Scene } from '../support/scene';

/** What is made of a case on paper, from its page. */
export function casePapers(scene: () => Scene): void {
  it(
    'saves the package, the forms and the table of the batch, and prints the notice with names instead of codes',
    async () => {
      const { task } = await scene().caseAt('innovative-sme', 'check-documents');
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go(`/applications/${task.subject.id}`);
      await visitor.settles();
      await page.getByText(/尚未出具。县级决定推荐后/).waitFor();
      const saved: string[] = [];
      for (const name of ['下载填报包（ZIP）', '现场核查表（DOCX）', '初审表（DOCX）', '下载汇总表（XLSX）']) {
        const button = page.getByRole('button', { name });
        const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
        saved.push(file.suggestedFilename());
      }
      expect(saved).toEqual([
        expect.stringMatching(/平台填报包\.zip$/),
        expect.stringMatching(/^现场核查表-.*\.docx$/),
        expect.stringMatching(/^初审表-.*\.docx$/),
        expect.stringMatching(/^推荐汇总表-.*\.xlsx$/),
      ]);
      const [printed] = await Promise.all([
        visitor.context.waitForEvent('page'),
        page.getByRole('link', { name: '打开打印页' }).first().click(),
      ]);
      await printed.getByText('申报：创新型中小企业，批次：').waitFor();
      expect(await printed.content()).not.toMatch(/innovative-sme/);
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );

  it(
    'compares two submissions of one request, and says so where there is nothing between them',
    async () => {
      const { task } = await scene().caseAt('innovative-sme', 'check-documents');
      const visitor = await scene().visitor('officer');
      const { page } = visitor;
      await visitor.go(`/applications/${task.subject.id}`);
      await visitor.settles();
      await page.getByRole('button', { name: '比较两次提交' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('新增').first().waitFor();
      await drawer.getByRole('combobox', { name: '从' }).click();
      await page.getByTitle('第 1 次提交').last().click();
      await drawer.getByText(/没有该次提交/).waitFor();
      expect(visitor.faults).toEqual([]);
      await visitor.leave();
    },
    LIMIT_MS,
  );
}
