import { DRAW_SEEDS } from '../draw-seeds/schema';
import { collectionOf } from '../snapshots/schema';
import { snapshotIndexes } from './0001-record';
import { type Migration, createCollections, createIndexes } from './migration';

const COLLECTIONS = [collectionOf('expert'), collectionOf('panel'), collectionOf('meeting')];

/** Experts, panels and meetings joined the record later than the others; a new database has them from its first migration. */
export const expertsAndMeetingsMigration: Migration = {
  id: 13,
  name: 'experts, panels and meetings',
  async up(database) {
    await createCollections(database, [...COLLECTIONS, DRAW_SEEDS]);
    await createIndexes(database, COLLECTIONS.flatMap(snapshotIndexes));
    await createIndexes(
      database,
      COLLECTIONS.map((collection) => ({
        collection,
        name: 'waitsForYear',
        serves: 'the relay: open things that wait for the schedule of a year',
        key: { waitsForYear: 1 },
        partial: { closed: false, waitsForYear: { $type: 'number' } },
      })),
    );
  },
};
