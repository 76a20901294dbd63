import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { repositoryRoot } from '../processes/repository-root.mjs';

const SET = 'rs0';
const ALREADY_INITIALIZED = 23;
const GIB = 1024 ** 3;

/** @param {number} port */
export const mongoUri = (port) => `mongodb://127.0.0.1:${port}/?replicaSet=${SET}`;

/**
 * @param {{ path: string, env: Record<string, string> }} program
 * @param {{ dataDir: string, port: number }} place
 * @returns {import('./supervised.mjs').Service}
 */
export function mongoService(program, { dataDir, port }) {
  const folder = join(dataDir, 'mongo');
  mkdirSync(folder, { recursive: true });
  const cacheGb = Math.min(2, Math.max(0.25, totalmem() / GIB / 8)).toFixed(2);
  return {
    name: 'mongod',
    title: 'MongoDB',
    program: program.path,
    args: [
      ...[
        '--replSet',
        SET,
        '--setParameter',
        'transactionLifetimeLimitSeconds=4',
        '--bind_ip',
        '127.0.0.1',
        '--port',
        String(port),
        '--dbpath',
        folder,
        '--nounixsocket',
      ],
      ...['--wiredTigerCacheSizeGB', cacheGb, '--oplogSize', '512', '--quiet'],
      ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
    ],
    env: { ...process.env, ...program.env },
    foreign: true,
    graceMs: 15_000,
  };
}

/**
 * Waits until the only member is primary; founds the set at the first start and tells it of a changed port.
 * @param {number} port
 * @param {AbortSignal} abort
 */
export async function awaitPrimary(port, abort) {
  // The driver comes with mongoose; it is there only after `npm ci`, hence no import at the head of the file.
  const require = createRequire(join(repositoryRoot, 'node_modules', 'mongoose', 'package.json'));
  const { MongoClient } = require('mongodb');
  while (!abort.aborted) {
    const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
      serverSelectionTimeoutMS: 1000,
    });
    try {
      const admin = client.db('admin');
      const hello = await admin.command({ hello: 1 });
      if (hello.isWritablePrimary) return;
      if (hello.isreplicaset) await claimMember(admin, `127.0.0.1:${port}`);
    } catch {
      // Not up yet; its log tells why if it never is.
    } finally {
      await client.close();
    }
    await pause(50);
  }
}

/**
 * A member answers `isreplicaset` while no configuration holds its address: either there is none or the port changed.
 * @param {import('mongodb').Db} admin
 * @param {string} host
 */
async function claimMember(admin, host) {
  try {
    await admin.command({ replSetInitiate: { _id: SET, members: [{ _id: 0, host }] } });
  } catch (error) {
    if (error.code !== ALREADY_INITIALIZED) throw error;
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0].host === host) return;
    config.members[0].host = host;
    config.version += 1;
    await admin.command({ replSetReconfig: config, force: true });
  }
}
