import { setTimeout as pause } from 'node:timers/promises';
import type { MongooseModuleFactoryOptions } from '@nestjs/mongoose';
import type { ConnectOptions, Connection } from 'mongoose';

export interface DatabaseOptions {
  /** Connection string of a replica set (transactions need one). */
  readonly uri: string;
  readonly database: string;
  /** Shown in the server's log and in `currentOp`. */
  readonly appName?: string;
  /** Master keys over the keys of personal data, `id:base64`, the one in use first; without any nothing personal can be stored or read. */
  readonly dataKeys?: string;
  /** How long an operation waits for a primary before it says `DATABASE_AWAY`; default 1,500 ms. */
  readonly selectionTimeoutMs?: number;
}

/**
 * Majority both ways, because a record that a failover can take back is no record. Nothing is buffered while the database is away:
 * a request says so within seconds, and the next one after its return succeeds without a restart.
 */
export function toMongooseOptions(options: DatabaseOptions): MongooseModuleFactoryOptions {
  const driver: ConnectOptions = {
    dbName: options.database,
    ...(options.appName ? { appName: options.appName } : {}),
    writeConcern: { w: 'majority' },
    readConcern: { level: 'majority' },
    retryWrites: true,
    retryReads: true,
    ignoreUndefined: true,
    serverSelectionTimeoutMS: options.selectionTimeoutMs ?? 1_500,
    // A server that stands still keeps its connections open; what waits on them is given up after the sum of these two.
    heartbeatFrequencyMS: 1_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 60_000,
    maxPoolSize: 50,
    bufferCommands: false,
    autoIndex: false,
    autoCreate: false,
  };

  return {
    ...driver,
    uri: options.uri,
    lazyConnection: true,
    retryAttempts: 0,
    connectionFactory: (connection: Connection) => {
      void connectForEver(connection, () => connection.openUri(options.uri, { ...driver }));
      return connection;
    },
  };
}

/** The driver reconnects by itself once it was connected; the first connection is ours to repeat. */
async function connectForEver(connection: Connection, open: () => Promise<unknown>): Promise<void> {
  let closed = false;
  connection.once('close', () => (closed = true));

  for (let attempt: Promise<unknown> = connection.asPromise(); !closed; attempt = open()) {
    try {
      await attempt;
      return;
    } catch {
      await pause(500, undefined, { ref: false });
    }
  }
}
