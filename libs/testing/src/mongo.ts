import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mongo } from 'mongoose';

import { locateProgram } from './programs';
import { freePort, ServerProcess, until } from './server-process';

const ALREADY_INITIALIZED = 23;

/** A real MongoDB replica set of one member, on a port and in a folder of its own. */
export interface MongoServer {
  /** Connection string without a database name: give `dbName` when connecting. */
  uri: string;
  port: number;
  /** Ends the server as a power cut does; its data stays for `restart`. */
  kill(): Promise<void>;
  restart(): Promise<void>;
  /** Lets the server stand still with its connections open, until `thaw`. */
  freeze(): void;
  thaw(): void;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts a replica set for the tests of one file (1-2 s): transactions work, and what was acknowledged with majority
 * survives a kill.
 */
export async function startMongo(): Promise<MongoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'mongo-'));
  const port = await freePort();
  const server = new ServerProcess(locateProgram('mongod'), mongodArguments(folder, port));
  const start = async (): Promise<void> => {
    await server.start();
    await becomePrimary(server, port);
  };
  const stop = async (): Promise<void> => {
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await start();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=rs0`,
    port,
    kill: () => server.kill(),
    restart: start,
    freeze: () => server.freeze(),
    thaw: () => server.thaw(),
    stop,
  };
}

function mongodArguments(folder: string, port: number): string[] {
  return [
    ...[
      '--replSet',
      'rs0',
      '--setParameter',
      'transactionLifetimeLimitSeconds=4',
      '--bind_ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--dbpath',
      folder,
    ],
    ...['--wiredTigerCacheSizeGB', '0.25', '--oplogSize', '64', '--nounixsocket', '--quiet'],
    ...['--setParameter', 'diagnosticDataCollectionEnabled=false'],
  ];
}

async function becomePrimary(server: ServerProcess, port: number): Promise<void> {
  await until(`mongod on port ${port} is primary`, async () => {
    if (!server.running) throw new Error(`mongod ended: ${server.lastOutput}`);
    return isPrimary(port);
  });
}

// A client whose first connection is refused stays closed: each look needs its own.
async function isPrimary(port: number): Promise<true | undefined> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`, {
    serverSelectionTimeoutMS: 500,
  });
  try {
    const admin = client.db('admin');
    const hello = await admin.command({ hello: 1 });
    if (hello['isWritablePrimary'] === true) return true;
    if (hello['isreplicaset'] === true) await initiate(admin, port);
    return undefined;
  } finally {
    await client.close();
  }
}

async function initiate(admin: mongo.Db, port: number): Promise<void> {
  const config = { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] };
  try {
    await admin.command({ replSetInitiate: config });
  } catch (error) {
    if (!(error instanceof mongo.MongoServerError && error.code === ALREADY_INITIALIZED)) throw error;
  }
}
