import { UPLOAD_PIECES, UPLOAD_SESSIONS } from '../documents/upload-session.schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const expiry = {
  name: 'expiry',
  serves: 'what is gone by itself',
  key: { expiresAt: 1 },
  expireAfterSeconds: 0,
} as const;

const INDEXES: readonly IndexPlan[] = [
  { collection: UPLOAD_SESSIONS, ...expiry },
  {
    collection: UPLOAD_SESSIONS,
    name: 'owner',
    serves: 'how many somebody has begun',
    key: { owner: 1, expiresAt: 1 },
  },
  { collection: UPLOAD_PIECES, ...expiry },
  { collection: UPLOAD_PIECES, name: 'session', serves: 'the end of an upload', key: { session: 1 } },
];

export const uploadSessionsMigration: Migration = {
  id: 25,
  name: 'uploads in pieces',
  async up(database) {
    await createCollections(database, [UPLOAD_SESSIONS, UPLOAD_PIECES]);
    await createIndexes(database, INDEXES);
  },
};
