import { DIRECTORY } from '../directory/schema';
import { type Migration, createIndexes } from './migration';

export const bansMigration: Migration = {
  id: 27,
  name: 'firms under a ban',
  async up(database) {
    await createIndexes(database, [
      {
        collection: DIRECTORY,
        name: 'banned',
        serves: 'whom a new application may share people with: firms under a ban',
        key: { banned: 1, _id: 1 },
        partial: { banned: true },
      },
    ]);
  },
};
