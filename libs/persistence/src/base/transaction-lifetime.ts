import type { mongo } from 'mongoose';

/**
 * How long the server lets a transaction stay open, in seconds. Ours take milliseconds; but a process that is killed in the middle leaves
 * its own open, and what it wrote stays locked until the server ends it. The default of 60 s would keep people waiting for a minute.
 */
const LIFETIME_SECONDS = 4;

/** Best effort: a server that does not let us set it keeps its own limit, which is then the operator's to choose. */
export async function limitTransactionLifetime(database: mongo.Db): Promise<boolean> {
  try {
    await database.admin().command({ setParameter: 1, transactionLifetimeLimitSeconds: LIFETIME_SECONDS });
    return true;
  } catch {
    return false;
  }
}
