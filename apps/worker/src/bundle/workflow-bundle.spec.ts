import { WORKFLOW_NAMES } from '@app/contracts';
import { join } from 'node:path';
import { faultsOf } from './bundle-contents';
import { bundleWorkflows } from './workflow-bundle';

describe('the workflow bundle', () => {
  it('exports the workflows that relay and schedules start, and holds nothing foreign', async () => {
    const { code, ...contents } = await bundleWorkflows();
    expect(contents.exports).toEqual([...WORKFLOW_NAMES].sort());
    expect(faultsOf(contents, WORKFLOW_NAMES)).toEqual([]);
    expect(code.length).toBeLessThan(2.5 * 1024 * 1024);
  }, 60_000);

  it('is not built from code that needs Node', async () => {
    const entry = 'test/boundaries/fixtures/imports/workflows-are-pure/workflows/notice/notice.workflow.ts';
    await expect(bundleWorkflows(join(...entry.split('/')))).rejects.toThrow('crypto');
  }, 60_000);

  it('is refused with a workflow missing, a stranger exported or a heavy module inside', () => {
    const contents = {
      exports: ['noticeWorkflow', 'helper'],
      modules: ['node_modules/zod/index.js', 'workflows/index.ts'],
    };
    expect(faultsOf(contents, ['noticeWorkflow', 'tierApplicationWorkflow'])).toEqual([
      'workflow tierApplicationWorkflow is not exported',
      'export helper is no known workflow',
      'module node_modules/zod/index.js has no business in workflow code',
    ]);
  });
});
