import { LEGAL_HOLDS } from '../documents/legal-hold.schema';
import { REQUEST_DRAFTS } from '../documents/request-draft.schema';
import { DOCUMENTS } from '../documents/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: DOCUMENTS,
    name: 'scanDue',
    serves: 'the scan queue: files that wait for a verdict, longest first',
    key: { 'scanning.dueAt': 1 },
    partial: { 'scanning.dueAt': { $type: 'date' } },
  },
  {
    collection: DOCUMENTS,
    name: 'retention',
    serves: 'the sweeper: documents whose term is over',
    key: { retainUntil: 1, _id: 1 },
    partial: { retainUntil: { $type: 'string' } },
  },
  {
    collection: DOCUMENTS,
    name: 'infected',
    serves: 'the sweeper: files in which a virus was found long enough ago',
    key: { 'scanning.finishedAt': 1 },
    partial: { scan: 'infected' },
  },
  {
    collection: LEGAL_HOLDS,
    name: 'firm',
    serves: 'what may not be destroyed of a firm; its holds, latest first',
    key: { creditCode: 1, at: -1, _id: -1 },
  },
  {
    collection: REQUEST_DRAFTS,
    name: 'documents',
    serves: 'the sweeper: an upload that a draft names is not forgotten',
    key: { 'items.documentId': 1 },
  },
  {
    collection: REQUEST_DRAFTS,
    name: 'expiry',
    serves: 'drafts that nobody handed in are removed by the database',
    key: { expiresAt: 1 },
    expireAfterSeconds: 0,
  },
];

export const quarantineMigration: Migration = {
  id: 14,
  name: 'quarantine',
  async up(database) {
    await createCollections(database, [LEGAL_HOLDS, REQUEST_DRAFTS]);
    await createIndexes(database, INDEXES);
  },
};
