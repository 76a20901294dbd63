import { COUNTERS } from '../counters/schema';
import { DIRECTORY } from '../directory/schema';
import { EVENTS } from '../events/schema';
import { LEASES } from '../leases/schema';
import { RECEIPTS } from '../receipts/schema';
import { SNAPSHOT_COLLECTIONS } from '../snapshots/schema';
import { TASKS } from '../tasks/schema';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const EVENT_INDEXES: readonly IndexPlan[] = [
  {
    collection: EVENTS,
    name: 'stream',
    serves: 'one event for each revision; a stream in order',
    key: { 'aggregate.type': 1, 'aggregate.id': 1, revision: 1 },
    unique: true,
  },
  {
    collection: EVENTS,
    name: 'dossier',
    serves: 'the events of a firm in the order of its dossier',
    key: { creditCode: 1, recordedAt: 1, 'aggregate.id': 1, revision: 1 },
  },
  {
    collection: EVENTS,
    name: 'unfolded',
    serves: 'the folder: events whose counts are not applied yet',
    key: { unfolded: 1, _id: 1 },
    partial: { unfolded: true },
  },
];

/** What every collection of snapshots is asked. */
export function snapshotIndexes(collection: string): readonly IndexPlan[] {
  return [
    {
      collection,
      name: 'uniqueKey',
      serves: 'one live application per firm, tier and batch; one live cultivation per firm',
      key: { uniqueKey: 1 },
      unique: true,
      partial: { uniqueKey: { $type: 'string' } },
    },
    { collection, name: 'firm', serves: 'things of a firm, newest first', key: { creditCode: 1, updatedAt: -1 } },
    { collection, name: 'branch', serves: 'things of a branch by status', key: { regionCode: 1, status: 1 } },
    { collection, name: 'recent', serves: 'pages in order of recorded time', key: { updatedAt: 1, _id: 1 } },
    {
      collection,
      name: 'awaitsWorkflow',
      serves: 'the relay: open things that wait for their workflow, longest first',
      key: { 'awaits.since': 1 },
      partial: { closed: false, 'awaits.who': 'workflow' },
    },
    {
      collection,
      name: 'nextDueAt',
      serves: 'the relay: open things whose time has come',
      key: { nextDueAt: 1 },
      partial: { closed: false, nextDueAt: { $type: 'string' } },
    },
  ];
}

const TASK_INDEXES: readonly IndexPlan[] = [
  {
    collection: TASKS,
    name: 'inbox',
    serves: 'tasks of a role in a branch, earliest due first',
    key: { 'assignee.role': 1, dueOn: 1, _id: 1, regionCode: 1 },
  },
  {
    collection: TASKS,
    name: 'firm',
    serves: 'tasks about a firm; the inbox of its own users',
    key: { creditCode: 1, dueOn: 1, _id: 1 },
  },
  { collection: TASKS, name: 'aggregate', serves: 'tasks of one thing', key: { 'aggregate.id': 1, _id: 1 } },
  { collection: TASKS, name: 'due', serves: 'all tasks of a branch, earliest due first', key: { dueOn: 1, _id: 1 } },
];

const DIRECTORY_INDEXES: readonly IndexPlan[] = [
  {
    collection: DIRECTORY,
    name: 'branch',
    serves: 'firms of a branch by tier',
    key: { regionCode: 1, tier: 1, _id: 1 },
  },
  { collection: DIRECTORY, name: 'tier', serves: 'firms of a tier or pool', key: { tier: 1, pool: 1, _id: 1 } },
  { collection: DIRECTORY, name: 'industry', serves: 'firms of an industry', key: { industryCode: 1, _id: 1 } },
  { collection: DIRECTORY, name: 'due', serves: 'the light: firms by earliest due date', key: { dueOn: 1, _id: 1 } },
];

const COUNTER_INDEXES: readonly IndexPlan[] = [
  { collection: COUNTERS, name: 'branch', serves: 'totals of a kind in a branch', key: { type: 1, regionCode: 1 } },
];

export const recordMigration: Migration = {
  id: 1,
  name: 'record',
  async up(database) {
    await createCollections(database, [EVENTS, ...SNAPSHOT_COLLECTIONS, TASKS, RECEIPTS, DIRECTORY, COUNTERS, LEASES]);
    await createIndexes(database, [
      ...EVENT_INDEXES,
      ...SNAPSHOT_COLLECTIONS.flatMap(snapshotIndexes),
      ...TASK_INDEXES,
      ...DIRECTORY_INDEXES,
      ...COUNTER_INDEXES,
    ]);
  },
};
