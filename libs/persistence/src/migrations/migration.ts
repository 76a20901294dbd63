import type { mongo } from 'mongoose';

/** One numbered, idempotent step; never renamed, never changed once released. */
export interface Migration {
  readonly id: number;
  readonly name: string;
  readonly up: (database: mongo.Db) => Promise<void>;
}

/** An index as a migration creates it. `serves` names the query; it is documentation that cannot be forgotten. */
export interface IndexPlan {
  readonly collection: string;
  readonly name: string;
  readonly serves: string;
  readonly key: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly partial?: Readonly<Record<string, unknown>>;
  readonly expireAfterSeconds?: number;
}

/** Collections must exist before a transaction first writes to them; creating one twice is no error. */
export async function createCollections(database: mongo.Db, names: readonly string[]): Promise<void> {
  const existing = new Set((await database.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name));
  for (const name of names) if (!existing.has(name)) await database.createCollection(name);
}

export async function createIndexes(database: mongo.Db, plans: readonly IndexPlan[]): Promise<void> {
  for (const { collection, name, key, unique, partial, expireAfterSeconds } of plans) {
    await database.collection(collection).createIndex(key, {
      name,
      ...(unique ? { unique } : {}),
      ...(partial ? { partialFilterExpression: partial } : {}),
      ...(expireAfterSeconds === undefined ? {} : { expireAfterSeconds }),
    });
  }
}
