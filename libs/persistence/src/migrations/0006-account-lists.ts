import { SESSIONS } from '../sessions/schema';
import { USERS } from '../users/schema';
import { type IndexPlan, type Migration, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  { collection: USERS, name: 'branch', serves: 'accounts of a branch by name', key: { regionCode: 1, username: 1 } },
  { collection: SESSIONS, name: 'account', serves: 'ending the sessions of an account', key: { username: 1 } },
];

export const accountListsMigration: Migration = {
  id: 6,
  name: 'account lists',
  async up(database) {
    await createIndexes(database, INDEXES);
  },
};
