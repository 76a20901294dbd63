import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { chmod, copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const CONNECT_MS = 5_000;
const STALL_MS = 20_000;
const PLATFORMS = { linux: 'linux', darwin: 'darwin' };
const ARCHES = { x64: 'amd64', arm64: 'arm64' };
const MONGO_BUILDS = {
  'linux-x64': 'linux/mongodb-linux-x86_64-ubuntu2204-6.0.27.tgz',
  'linux-arm64': 'linux/mongodb-linux-aarch64-ubuntu2204-6.0.27.tgz',
  'darwin-x64': 'osx/mongodb-macos-x86_64-6.0.27.tgz',
  'darwin-arm64': 'osx/mongodb-macos-arm64-6.0.27.tgz',
};

/**
 * Downloads the vendor's own build. Behind a registry mirror this fails within seconds, and the next source is tried.
 * @param {import('./catalogue.mjs').Binary} binary
 * @param {string} target an empty folder
 * @param {(percent: number) => void} onProgress
 */
export async function fetchOfficial(binary, target, onProgress) {
  const source = await officialSource(binary.name);
  const folder = await mkdtemp(join(tmpdir(), 'official-'));
  try {
    const archive = join(folder, 'archive.tgz');
    const digest = await download(source.url, archive, onProgress);
    if (source.sha256 !== undefined && digest !== source.sha256) throw new Error(`${source.url}: sha256 differs`);
    await untar(archive, folder);
    const program = await findFile(folder, basename(source.file));
    if (program === undefined) throw new Error(`${source.url} holds no ${source.file}`);
    await copyFile(program, join(target, binary.program));
    await chmod(join(target, binary.program), 0o755);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} name @returns {Promise<{ url: string, file: string, sha256?: string }>} */
async function officialSource(name) {
  const build = MONGO_BUILDS[`${process.platform}-${process.arch}`];
  if (name === 'mongod') {
    if (build === undefined) throw new Error(`no build for ${process.platform} ${process.arch}`);
    const url = `https://fastdl.mongodb.org/${build}`;
    const published = await (await get(`${url}.sha256`)).text();
    return { url, file: 'mongod', sha256: published.trim().split(/\s+/)[0] };
  }
  const [artifact, version] = name === 'temporal' ? ['cli', 'v1.9.1'] : ['temporal-test-server', 'v1.40.0'];
  const query = new URLSearchParams({
    platform: PLATFORMS[process.platform] ?? process.platform,
    arch: ARCHES[process.arch] ?? process.arch,
    format: 'tar.gz',
  });
  const { archiveUrl, fileToExtract } = await (
    await get(`https://temporal.download/${artifact}/${version}?${query}`)
  ).json();
  return { url: archiveUrl, file: fileToExtract };
}

/** @param {string} url */
async function get(url) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(new Error(`${new URL(url).host} does not answer`)), CONNECT_MS);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}

/** @param {string} url @param {string} file @param {(percent: number) => void} onProgress @returns {Promise<string>} */
async function download(url, file, onProgress) {
  const response = await get(url);
  const total = Number(response.headers.get('content-length') ?? 0);
  const hash = createHash('sha256');
  let [received, reported] = [0, 0];
  const stall = new AbortController();
  const arm = () => setTimeout(() => stall.abort(new Error(`${url}: the download stalled`)), STALL_MS);
  let timer = arm();
  const measure = new Transform({
    transform(chunk, _encoding, done) {
      clearTimeout(timer);
      timer = arm();
      hash.update(chunk);
      received += chunk.length;
      const percent = total === 0 ? 0 : Math.floor((received / total) * 100);
      if (percent >= reported + 10) onProgress((reported = percent));
      done(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(response.body), measure, createWriteStream(file), { signal: stall.signal });
  } finally {
    clearTimeout(timer);
  }
  return hash.digest('hex');
}

/** @param {string} archive @param {string} folder @returns {Promise<void>} */
function untar(archive, folder) {
  return new Promise((resolve, reject) => {
    const child = spawn('tar', ['-xzf', archive, '-C', folder], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${code}`))));
  });
}

/** @param {string} folder @param {string} name @returns {Promise<string | undefined>} */
async function findFile(folder, name) {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const entry = entries.find((it) => it.isFile() && it.name === name);
  return entry && join(entry.parentPath ?? entry.path, entry.name);
}
