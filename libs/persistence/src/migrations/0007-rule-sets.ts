import { collectionOf } from '../snapshots/schema';
import { snapshotIndexes } from './0001-record';
import { type Migration, createCollections, createIndexes } from './migration';

/** Rule sets joined the record later than the others; a new database has them from its first migration. */
export const ruleSetsMigration: Migration = {
  id: 7,
  name: 'rule sets',
  async up(database) {
    await createCollections(database, [collectionOf('rule-set')]);
    await createIndexes(database, snapshotIndexes(collectionOf('rule-set')));
  },
};
