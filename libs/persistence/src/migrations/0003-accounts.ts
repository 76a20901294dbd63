import { LOGIN_FAILURES } from '../login-failures/schema';
import { SESSIONS } from '../sessions/schema';
import { USERS } from '../users/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  { collection: USERS, name: 'username', serves: 'login', key: { username: 1 }, unique: true },
  {
    collection: SESSIONS,
    name: 'over',
    serves: 'removal of sessions that are over',
    key: { expiresAt: 1 },
    expireAfterSeconds: 0,
  },
  {
    collection: LOGIN_FAILURES,
    name: 'over',
    serves: 'removal of failures that no longer count',
    key: { expiresAt: 1 },
    expireAfterSeconds: 0,
  },
];

export const accountsMigration: Migration = {
  id: 3,
  name: 'accounts',
  async up(database) {
    await createCollections(database, [USERS, SESSIONS, LOGIN_FAILURES]);
    await createIndexes(database, INDEXES);
  },
};
