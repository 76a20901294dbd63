import { IMPORT_MAPPINGS } from '../import-mappings/schema';
import { IMPORTS } from '../imports/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: IMPORTS,
    name: 'waiting',
    serves: 'the runner: imports that wait or have lost their runner, oldest first',
    key: { state: 1, 'request.requestedAt': 1 },
  },
  { collection: IMPORTS, name: 'branch', serves: 'imports of a branch', key: { regionCode: 1, updatedAt: -1 } },
  { collection: IMPORT_MAPPINGS, name: 'branch', serves: 'saved mappings of a branch', key: { regionCode: 1 } },
];

export const importsMigration: Migration = {
  id: 5,
  name: 'imports',
  async up(database) {
    await createCollections(database, [IMPORTS, IMPORT_MAPPINGS]);
    await createIndexes(database, INDEXES);
  },
};
