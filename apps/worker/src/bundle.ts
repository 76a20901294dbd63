import { WORKFLOW_NAMES } from '@app/contracts';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { faultsOf } from './bundle/bundle-contents';
import { repositoryRoot } from './bundle/repository-root';
import { WORKFLOW_BUNDLE, bundleWorkflows } from './bundle/workflow-bundle';

/** Builds dist/workflow-bundle.js, which the worker loads. Ends with 1 and says why when the bundle is not sound. */
async function main(): Promise<void> {
  const { code, ...contents } = await bundleWorkflows();
  const faults = faultsOf(contents, WORKFLOW_NAMES);
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const target = join(repositoryRoot(), WORKFLOW_BUNDLE);
  await mkdir(dirname(target), { recursive: true });
  // Written beside and renamed: a worker that starts meanwhile reads the old one or the new one, never half of it.
  await writeFile(`${target}.new`, code);
  await rename(`${target}.new`, target);
  const size = (code.length / 1024 / 1024).toFixed(2);
  process.stdout.write(`${WORKFLOW_BUNDLE}: ${size} MB, ${contents.modules.length} modules\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`Workflow bundle not built: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
