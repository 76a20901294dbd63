import { DIRECTORY } from '../directory/schema';
import { type Migration, createIndexes } from './migration';

export const caretakersMigration: Migration = {
  id: 31,
  name: 'who looks after which firms',
  async up(database) {
    await createIndexes(
      database,
      (['officer', 'mentor'] as const).map((duty) => ({
        collection: DIRECTORY,
        name: `kept_by_${duty}`,
        serves: 'the firms that somebody looks after',
        key: { [`caretakers.${duty}`]: 1, _id: 1 },
        partial: { [`caretakers.${duty}`]: { $type: 'string' } },
      })),
    );
  },
};
