import { SNAPSHOT_COLLECTIONS } from '../snapshots/schema';
import { type Migration, createIndexes } from './migration';

export const waitingForAYearMigration: Migration = {
  id: 10,
  name: 'waiting for a year of the calendar',
  async up(database) {
    await createIndexes(
      database,
      SNAPSHOT_COLLECTIONS.map((collection) => ({
        collection,
        name: 'waitsForYear',
        serves: 'the relay: open things that wait for the schedule of a year',
        key: { waitsForYear: 1 },
        partial: { closed: false, waitsForYear: { $type: 'number' } },
      })),
    );
  },
};
