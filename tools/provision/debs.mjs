import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** clamd and what it is linked against that a small machine may lack. */
const PACKAGES = [
  ...['clamav-daemon', 'libclamav12', 'libmspack0', 'libjson-c5', 'libbz2-1.0', 'libxml2', 'libcurl4', 'libpcre2-8-0'],
  ...['libssl3', 'libnghttp2-14', 'libidn2-0', 'librtmp1', 'libssh2-1', 'libpsl5', 'libgssapi-krb5-2', 'libldap-2.5-0'],
  ...['libbrotli1', 'libncurses6', 'libtinfo6', 'libsystemd0'],
];

const LIBRARIES = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'];

/** Debian 12's packages, unpacked without root: nothing is installed. */
export const debsFit = (platform = process.platform, arch = process.arch) => `${platform}-${arch}` === 'linux-x64';

/**
 * Fetches Debian packages with apt, which checks their signatures, and unpacks them side by side.
 * @param {import('./catalogue.mjs').Binary} binary
 * @param {string} folder the program and its libraries come to lie in it
 */
export async function fetchFromDebs(binary, folder) {
  const debs = join(folder, 'debs');
  mkdirSync(debs);
  await run('apt-get', ['download', ...PACKAGES], { cwd: debs, timeout: 120_000 });
  for (const name of readdirSync(debs)) await run('dpkg', ['-x', join(debs, name), folder], { timeout: 60_000 });
  rmSync(debs, { recursive: true });
  symlinkSync(join('usr', 'sbin', binary.program), join(folder, binary.program));
}

/** @param {string} folder of the program @returns {string} a search path for its libraries */
export const debLibraries = (folder) => LIBRARIES.map((name) => join(folder, name)).join(':');
