import type { mongo } from 'mongoose';
import { DIRECTORY } from '../directory/schema';
import { searchKeysOf } from '../directory/search-keys';
import { EVENTS } from '../events/schema';
import { SAVED_VIEWS } from '../saved-views/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: DIRECTORY,
    name: 'keys',
    serves: 'the search box: firms by any part of a name or its pinyin initials',
    key: { keys: 1, regionCode: 1, _id: 1 },
  },
  { collection: DIRECTORY, name: 'name', serves: 'the list of firms by name', key: { name: 1, _id: 1 } },
  { collection: DIRECTORY, name: 'founded', serves: 'the list of firms by age', key: { foundedOn: 1, _id: 1 } },
  {
    collection: EVENTS,
    name: 'byPeople',
    serves: 'the inbox: what people did in a branch, the latest first',
    key: { recordedAt: -1, _id: -1, regionCode: 1 },
    partial: { 'actor.kind': 'person' },
  },
  {
    collection: SAVED_VIEWS,
    name: 'list',
    serves: 'the saved views of a list',
    key: { list: 1, owner: 1, name: 1 },
  },
];

const AT_ONCE = 500;

interface Named {
  readonly _id: string;
  readonly name?: string;
  readonly formerNames?: readonly string[];
}

/** Firms that were entered before they had keys. */
async function giveKeys(database: mongo.Db): Promise<void> {
  const directory = database.collection<Named & { _id: string }>(DIRECTORY);
  const fields = { projection: { name: 1, formerNames: 1 } };
  const found = directory.find({ keys: { $exists: false } }, fields).batchSize(AT_ONCE);
  let operations: mongo.AnyBulkWriteOperation<Named>[] = [];
  for await (const { _id, name, formerNames } of found) {
    const keys = searchKeysOf([...(name === undefined ? [] : [name]), ...(formerNames ?? [])]);
    operations.push({ updateOne: { filter: { _id }, update: { $set: { keys } } } });
    if (operations.length < AT_ONCE) continue;
    await directory.bulkWrite(operations, { ordered: false });
    operations = [];
  }
  if (operations.length > 0) await directory.bulkWrite(operations, { ordered: false });
}

export const searchAndViewsMigration: Migration = {
  id: 24,
  name: 'search-and-views',
  async up(database) {
    await createCollections(database, [SAVED_VIEWS]);
    await giveKeys(database);
    await createIndexes(database, INDEXES);
  },
};
