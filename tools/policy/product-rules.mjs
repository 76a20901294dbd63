import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { join } from 'node:path';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { ensureInstalled } from '../start/install.mjs';

const require = createRequire(import.meta.url);

const TRANSFORM = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** Lets `require` read the libraries of the product: TypeScript without a type check, aliases as `tsconfig.json` has them. */
function readTypeScript() {
  const { transformSync } = require('@swc/core');
  const { paths } = JSON.parse(readFileSync(join(repositoryRoot, 'tsconfig.json'), 'utf8')).compilerOptions;
  const resolve = Module._resolveFilename;
  Module._resolveFilename = function (request, ...rest) {
    const [target] = paths[request] ?? [];
    return target ? join(repositoryRoot, target) : resolve.call(this, request, ...rest);
  };
  Module._extensions['.ts'] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), { ...TRANSFORM, filename });
    module._compile(code, filename);
  };
}

/**
 * The rules of the product, from their sources: nothing else needs to be built.
 * @param {(message: string) => void} say
 */
export async function productRules(say) {
  await ensureInstalled(say);
  readTypeScript();
  return require(join(repositoryRoot, 'libs', 'policy', 'src', 'index.ts'));
}
