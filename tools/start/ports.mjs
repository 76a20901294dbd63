import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const LOOPBACK = '127.0.0.1';

/**
 * The inner servers' ports. They are remembered, so that a restart need not tell the replica set of a new address; one
 * that somebody else took meanwhile is replaced.
 * @template {string} N
 * @param {string} dataDir
 * @param {N[]} names
 * @returns {Promise<Record<N, number>>}
 */
export async function rememberedPorts(dataDir, names) {
  const file = join(dataDir, 'ports.json');
  const known = existsSync(file) ? readPorts(file) : {};
  /** @type {Record<string, number>} */
  const ports = {};
  for (const name of names) {
    const last = known[name];
    ports[name] = last && (await isFree(last, LOOPBACK)) ? last : await freePort();
  }
  writeFileSync(file, `${JSON.stringify(ports)}\n`);
  return ports;
}

/** @param {number} port @param {string} host @returns {Promise<boolean>} whether one could listen there now */
export function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** @returns {Promise<number>} a port that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, LOOPBACK, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @param {string} file */
function readPorts(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
