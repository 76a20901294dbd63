import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { withLock } from '../processes/file-lock.mjs';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { runLogged } from '../processes/run-logged.mjs';
import { sourceHash } from './source-hash.mjs';
import { WEB, buildWeb, describeApi, isWebCurrent } from './web.mjs';

const dist = join(repositoryRoot, 'dist');
const hashFile = join(dist, '.build-hash');
const nestCli = join(repositoryRoot, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js');

/** Where the compiled programs are. */
export const OUTPUT = {
  api: join(dist, 'server', 'apps', 'api', 'src', 'main.js'),
  worker: join(dist, 'server', 'apps', 'worker', 'src', 'main.js'),
  bundler: join(dist, 'server', 'apps', 'worker', 'src', 'bundle.js'),
  bundle: join(dist, 'workflow-bundle.js'),
  describer: join(dist, 'server', 'apps', 'api', 'src', 'describe.js'),
  web: WEB,
};

const { web: _web, ...programs } = OUTPUT;
const PROGRAMS = Object.values(programs);

/** A build that failed; the message holds the compiler's complaints. */
export class BuildFailed extends Error {
  exitCode = 70;
}

/**
 * Compiles API and worker, bundles the workflows and builds the console, unless the output of exactly these sources is there already.
 * @param {{ onProgress?: (message: string) => void }} [options]
 * @returns {Promise<{ built: boolean }>}
 * @throws BuildFailed
 */
export async function ensureBuilt({ onProgress = () => undefined } = {}) {
  if (isCurrent(sourceHash(repositoryRoot)) && isWebCurrent()) return { built: false };
  mkdirSync(dist, { recursive: true });
  const waiting = ({ pid }) => onProgress(`等待进程 ${pid} 构建 waiting for the build of process ${pid}`);
  return withLock(join(dist, '.build-lock'), () => buildOnce(onProgress), waiting);
}

/** @param {(message: string) => void} onProgress */
async function buildOnce(onProgress) {
  const hash = sourceHash(repositoryRoot);
  if (isCurrent(hash) && isWebCurrent()) return { built: false };
  const started = Date.now();
  if (!isCurrent(hash)) await buildServer(hash, onProgress);
  if (!isWebCurrent()) {
    onProgress('构建控制台 building the console');
    await buildWeb(step);
  }
  onProgress(`构建完成 built in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return { built: true };
}

/** @param {string} hash @param {(message: string) => void} onProgress */
async function buildServer(hash, onProgress) {
  onProgress('编译接口与工作进程 compiling API and worker');
  // Only a finished build has its hash: one that is broken off is done again.
  rmSync(hashFile, { force: true });
  // Both programs in one pass: they share every library.
  await step('server', [nestCli, 'build', 'server']);
  onProgress('打包工作流 bundling workflows');
  await step('workflows', [OUTPUT.bundler]);
  await describeApi(OUTPUT.describer, step);
  for (const file of PROGRAMS) if (!existsSync(file)) throw new BuildFailed(`${file} is missing`);
  writeFileSync(hashFile, hash);
}

/** @param {string} hash */
function isCurrent(hash) {
  const complete = existsSync(hashFile) && PROGRAMS.every((file) => existsSync(file));
  return complete && readFileSync(hashFile, 'utf8') === hash;
}

/** @param {string} what @param {string[]} args */
async function step(what, args) {
  // Whoever builds: a test runner's own NODE_ENV would put the libraries' development halves into the console.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { code, output } = await runLogged(process.execPath, args, { cwd: repositoryRoot, env });
  if (code !== 0) throw new BuildFailed(`${what}: 构建失败 build failed (${code})\n${output.trim()}`);
}
