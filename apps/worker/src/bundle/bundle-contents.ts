import type { BundleOptions } from '@temporalio/worker';
import { join, relative } from 'node:path';

type WebpackConfiguration = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];
type WebpackPlugin = NonNullable<WebpackConfiguration['plugins']>[number];

/** What a bundle holds: the names that its entry exports, and its modules as paths under the repository. */
export interface BundleContents {
  readonly exports: readonly string[];
  readonly modules: readonly string[];
}

/** What workflow code may bring in: itself, the contracts, and the SDK with what the SDK itself needs. */
const ALLOWED_MODULES = [
  /^workflows\//,
  /^libs\/contracts\/src\//,
  /(^|\/)node_modules\/@temporalio\/(workflow|common|proto)\//,
  /(^|\/)node_modules\/@temporalio\/worker\/lib\/workflow\/module-overrides\//,
  /(^|\/)node_modules\/(long|ms|protobufjs|@protobufjs\/[^/]+|nexus-rpc)\//,
];

/** Tells, when the bundler is done, what it has put together. */
export function contentsPlugin(root: string, entry: string, tell: (contents: BundleContents) => void): WebpackPlugin {
  return {
    apply(compiler) {
      compiler.hooks.done.tap('bundle-contents', ({ compilation }) => {
        const modules = [...compilation.modules].map((module) => ({ module, path: module.nameForCondition() }));
        const main = modules.find(({ path }) => path === join(root, entry))?.module;
        const exported = main ? compilation.moduleGraph.getProvidedExports(main) : null;
        tell({
          exports: Array.isArray(exported) ? [...exported].sort() : [],
          modules: modules.flatMap(({ path }) => (path ? [relative(root, path)] : [])).sort(),
        });
      });
    },
  };
}

/**
 * What is wrong with a bundle: workflows that are missing or too many, modules that have no business in it.
 *
 * @param expected names of the workflow types that a worker must find
 * @returns one sentence per fault; none when the bundle is sound
 */
export function faultsOf(contents: BundleContents, expected: readonly string[]): string[] {
  const foreign = contents.modules.filter((path) => !ALLOWED_MODULES.some((allowed) => allowed.test(path)));
  return [
    ...expected.filter((name) => !contents.exports.includes(name)).map((name) => `workflow ${name} is not exported`),
    ...contents.exports.filter((name) => !expected.includes(name)).map((name) => `export ${name} is no known workflow`),
    ...foreign.map((path) => `module ${path} has no business in workflow code`),
  ];
}
