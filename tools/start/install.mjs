import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { withLock } from '../processes/file-lock.mjs';
import { repositoryRoot } from '../processes/repository-root.mjs';
import { runLogged } from '../processes/run-logged.mjs';
import { StartFailed } from './start-failed.mjs';

const TICK_MS = 10_000;

/**
 * Installs the locked packages unless exactly these are installed.
 * @param {(message: string) => void} say
 */
export async function ensureInstalled(say) {
  if (isInstalled(repositoryRoot)) return;
  const lock = join(repositoryRoot, '.cache', 'install.lock');
  await withLock(
    lock,
    async () => {
      if (!isInstalled(repositoryRoot)) await install(say);
    },
    ({ pid }) => say(`等待进程 ${pid} 安装 waiting for process ${pid} to install`),
  );
}

/**
 * Compares what npm noted after its last installation with the lock file. Times of files say nothing in a fresh clone.
 * @param {string} root
 */
export function isInstalled(root) {
  try {
    const read = (file) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
    const installed = read('node_modules/.package-lock.json');
    // Optional packages of other platforms are locked and never installed; links are not listed by version.
    return Object.entries(read('package-lock.json'))
      .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.peer && !entry.link)
      .every(([path, entry]) => installed[path]?.version === entry.version);
  } catch {
    return false;
  }
}

/** @param {(message: string) => void} say */
async function install(say) {
  const started = Date.now();
  say('安装依赖 installing packages (npm ci)');
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const tick = setInterval(() => say(`仍在安装 still installing (${seconds()} s)`), TICK_MS);
  // `--ignore-scripts`: nothing that we depend on needs its install script, and none is to run.
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund'];
  // Inside `npm start` npm says where its own program is; a plain `node tools/start/main.mjs` asks the PATH.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const { code, output } = await runLogged(command, [...first, ...args], { cwd: repositoryRoot, env: process.env });
  clearInterval(tick);
  if (code !== 0) {
    throw new StartFailed('install', `依赖安装失败（${code}）。\n${output.trim()}`, `npm ci failed (${code}).`);
  }
  say(`依赖就绪 packages installed (${seconds()} s)`);
}
