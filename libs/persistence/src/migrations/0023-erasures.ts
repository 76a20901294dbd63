import { PERSONAL_KEYS } from '../personal/schema';
import { collectionOf } from '../snapshots/schema';
import { snapshotIndexes } from './0001-record';
import { type Migration, createCollections, createIndexes } from './migration';

const ERASURE_REQUESTS = collectionOf('erasure');

/** Erasures joined the record; keys of accounts name the firms whose record they stand in. Keys for one event stay as they are. */
export const erasuresMigration: Migration = {
  id: 23,
  name: 'erasures in the record, keys for each person',
  async up(database) {
    await createCollections(database, [ERASURE_REQUESTS]);
    await createIndexes(database, [
      ...snapshotIndexes(ERASURE_REQUESTS),
      {
        collection: ERASURE_REQUESTS,
        name: 'waitsForYear',
        serves: 'the relay: open things that wait for the schedule of a year',
        key: { waitsForYear: 1 },
        partial: { closed: false, waitsForYear: { $type: 'number' } },
      },
      {
        collection: PERSONAL_KEYS,
        name: 'firms',
        serves: 'whose data a firm’s record holds: keys of accounts',
        key: { firms: 1, _id: 1 },
        partial: { firms: { $exists: true } },
      },
    ]);
  },
};
