import { collectionOf } from '../snapshots/schema';
import { type Migration, createCollections, createIndexes } from './migration';

export const noticeBoardMigration: Migration = {
  id: 15,
  name: 'notice board, letter numbers and upper lists',
  async up(database) {
    await createCollections(database, ['letter_numbers', 'upper_lists']);
    const [notices, applications] = [collectionOf('notice'), collectionOf('application')];
    await createIndexes(database, [
      {
        collection: notices,
        name: 'receiptNo',
        serves: 'the public: what became of the objection with this receipt',
        key: { 'state.objections.receiptNo': 1 },
        partial: { 'state.objections.receiptNo': { $type: 'string' } },
      },
      {
        collection: notices,
        name: 'publishedOn',
        serves: 'the public: notices of a batch, or of all, the latest first',
        key: { 'state.publishedOn': -1, _id: 1 },
      },
      {
        collection: applications,
        name: 'recordedNotice',
        serves: 'the public: notices of upper levels that are running or ended lately',
        key: { 'state.upperEvents.notice.to': 1 },
        partial: { 'state.upperEvents.notice.to': { $type: 'string' } },
      },
      {
        collection: applications,
        name: 'batch',
        serves: 'the summary table of a batch, and its comparison with an upper level’s list',
        key: { 'state.batch': 1, creditCode: 1 },
      },
      {
        collection: 'upper_lists',
        name: 'batch',
        serves: 'the lists of upper levels for a batch, the latest first',
        key: { batch: 1, importedAt: -1 },
      },
    ]);
  },
};
