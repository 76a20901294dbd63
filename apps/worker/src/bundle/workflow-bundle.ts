import { type BundleOptions, DefaultLogger, bundleWorkflowCode } from '@temporalio/worker';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleContents, contentsPlugin } from './bundle-contents';
import { repositoryRoot } from './repository-root';

/** Where the built bundle lies under the repository; the worker loads it from there. */
export const WORKFLOW_BUNDLE = join('dist', 'workflow-bundle.js');

/** The entry of everything that the worker runs. */
const WORKFLOWS = join('workflows', 'index.ts');

/** The bundler does not know tsconfig `paths`; this hands them over, read from the compiler's own file. */
function workflowAliases(root: string): Record<string, string> {
  const { compilerOptions } = JSON.parse(readFileSync(join(root, 'tsconfig.json'), 'utf8')) as {
    compilerOptions: { paths: Record<string, [string]> };
  };
  return Object.fromEntries(
    Object.entries(compilerOptions.paths).map(([alias, [target]]) => [`${alias}$`, join(root, target)]),
  );
}

/**
 * Bundles a workflow entry and looks into what it became.
 *
 * @param entry path under the repository; a replay of old histories gives another one
 * @returns the code, and what is in it
 * @throws Error with the bundler's own words when it fails
 */
export async function bundleWorkflows(entry = WORKFLOWS): Promise<BundleContents & { code: string }> {
  const root = repositoryRoot();
  let contents: BundleContents = { exports: [], modules: [] };
  const webpackConfigHook: BundleOptions['webpackConfigHook'] = (config) => ({
    ...config,
    resolve: { ...config.resolve, alias: { ...config.resolve?.alias, ...workflowAliases(root) } },
    plugins: [...(config.plugins ?? []), contentsPlugin(root, entry, (found) => (contents = found))],
  });
  const output: string[] = [];
  const logger = new DefaultLogger('ERROR', ({ message }) => output.push(message));
  try {
    const { code } = await bundleWorkflowCode({ workflowsPath: join(root, entry), webpackConfigHook, logger });
    return { code, ...contents };
  } catch (error) {
    throw new Error(`${entry} cannot be bundled:\n${output.join('\n')}`, { cause: error });
  }
}
