import { DOCUMENTS } from '../documents/schema';
import { type IndexPlan, type Migration, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: DOCUMENTS,
    name: 'scanDue',
    serves: 'the scan queue: files that wait for a verdict, longest first',
    key: { 'scanning.dueAt': 1 },
    partial: { 'scanning.dueAt': { $type: 'date' } },
  },
];

export const quarantineMigration: Migration = {
  id: 14,
  name: 'quarantine',
  async up(database) {
    await createIndexes(database, INDEXES);
  },
};
