import { ACCESS_LOG } from '../access-log/schema';
import { type IndexPlan, type Migration, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: ACCESS_LOG,
    name: 'latest',
    serves: 'who read what in a branch, latest first',
    key: { at: -1, _id: -1 },
  },
  {
    collection: ACCESS_LOG,
    name: 'account',
    serves: 'what somebody read or changed, latest first',
    key: { 'actor.id': 1, at: -1, _id: -1 },
  },
];

export const accessLogMigration: Migration = {
  id: 9,
  name: 'access log',
  async up(database) {
    await createIndexes(database, INDEXES);
  },
};
