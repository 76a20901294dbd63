import { DELEGATIONS } from '../delegations/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: DELEGATIONS,
    name: 'branch',
    serves: 'delegations that hold for a case, and the list of a branch',
    key: { regionCode: 1, toOn: 1, _id: 1 },
  },
];

export const delegationsMigration: Migration = {
  id: 21,
  name: 'delegations for a period',
  async up(database) {
    await createCollections(database, [DELEGATIONS]);
    await createIndexes(database, INDEXES);
  },
};
