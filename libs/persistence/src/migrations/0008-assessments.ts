import { ASSESSMENTS, POOL_MOVES } from '../assessments/schema';
import { DIRECTORY } from '../directory/schema';
import { PASSES, SIMULATED_CHANGES } from '../passes/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: ASSESSMENTS,
    name: 'pool',
    serves: 'firms of a pool of a tier',
    key: { 'tiers.tier': 1, 'tiers.pool': 1, _id: 1 },
  },
  { collection: ASSESSMENTS, name: 'branch', serves: 'pools of a branch', key: { regionCode: 1, _id: 1 } },
  {
    collection: ASSESSMENTS,
    name: 'risk',
    serves: 'firms whose titles are at risk',
    key: { 'risks.title': 1, _id: 1 },
  },
  { collection: ASSESSMENTS, name: 'lapse', serves: 'titles by their last day', key: { 'lapses.validTo': 1, _id: 1 } },
  {
    collection: DIRECTORY,
    name: 'stale',
    serves: 'firms that changed since they were looked at',
    key: { stale: 1, _id: 1 },
    partial: { stale: true },
  },
  { collection: POOL_MOVES, name: 'firm', serves: 'the pools of a firm over time', key: { creditCode: 1, _id: -1 } },
  { collection: PASSES, name: 'kind', serves: 'passes of a kind, the latest first', key: { kind: 1, _id: -1 } },
  { collection: PASSES, name: 'state', serves: 'passes that are not over', key: { state: 1, _id: 1 } },
  { collection: SIMULATED_CHANGES, name: 'pass', serves: 'the changes of a simulation', key: { passId: 1, _id: 1 } },
];

export const assessmentsMigration: Migration = {
  id: 8,
  name: 'assessments',
  async up(database) {
    await createCollections(database, [ASSESSMENTS, POOL_MOVES, PASSES, SIMULATED_CHANGES]);
    await createIndexes(database, INDEXES);
    // Firms that were there before pools were: each is looked at once.
    await database.collection(DIRECTORY).updateMany({ stale: { $ne: true } }, { $set: { stale: true, changes: 1 } });
  },
};
