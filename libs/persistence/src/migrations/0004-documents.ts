import { ACCESS_LOG } from '../access-log/schema';
import { DOCUMENTS } from '../documents/schema';
import { STAGED_FILES } from '../documents/staged-file.schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: DOCUMENTS,
    name: 'version',
    serves: 'one number for each version of a firm’s paper; the latest of them',
    key: { creditCode: 1, type: 1, version: -1 },
    unique: true,
  },
  {
    collection: DOCUMENTS,
    name: 'firm',
    serves: 'papers of a firm in the order of their arrival',
    key: { creditCode: 1, uploadedAt: 1, _id: 1 },
  },
  {
    collection: DOCUMENTS,
    name: 'onFile',
    serves: 'accepted papers that need not be asked for again',
    key: { creditCode: 1, 'acceptance.type': 1, 'acceptance.validTo': 1 },
    partial: { state: 'accepted' },
  },
  {
    collection: DOCUMENTS,
    name: 'pending',
    serves: 'the sweeper: uploads that nothing has linked, oldest first',
    key: { uploadedAt: 1 },
    partial: { state: 'pending' },
  },
  {
    collection: STAGED_FILES,
    name: 'abandoned',
    serves: 'the sweeper: files that no document owns',
    key: { doomed: 1, since: 1 },
  },
  {
    collection: 'files.chunks',
    name: 'files_id_1_n_1',
    serves: 'GridFS: the chunks of a file in order',
    key: { files_id: 1, n: 1 },
    unique: true,
  },
  {
    collection: 'files.files',
    name: 'filename_1_uploadDate_1',
    serves: 'GridFS expects it of every bucket',
    key: { filename: 1, uploadDate: 1 },
  },
  {
    collection: ACCESS_LOG,
    name: 'firm',
    serves: 'who read what of a firm, latest first',
    key: { creditCode: 1, at: -1, _id: -1 },
  },
];

export const documentsMigration: Migration = {
  id: 4,
  name: 'documents',
  async up(database) {
    await createCollections(database, [DOCUMENTS, STAGED_FILES, 'files.files', 'files.chunks', ACCESS_LOG]);
    await createIndexes(database, INDEXES);
  },
};
