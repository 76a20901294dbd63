import { EVENTS } from '../events/schema';
import { collectionOf } from '../snapshots/schema';
import { TARGETS } from '../targets/repository';
import { type IndexPlan, type Migration, createCollections, createIndexes } from './migration';

const INDEXES: readonly IndexPlan[] = [
  {
    collection: TARGETS,
    name: 'year',
    serves: 'the targets of a branch and year',
    key: { regionCode: 1, year: 1, tier: 1, at: -1 },
  },
  {
    collection: EVENTS,
    name: 'changed',
    serves: 'the wall chart as of a day: what happened after it',
    key: { 'aggregate.type': 1, at: 1, regionCode: 1, 'aggregate.id': 1 },
  },
  { collection: EVENTS, name: 'when', serves: 'event search by date, the latest first', key: { at: -1, _id: -1 } },
  { collection: EVENTS, name: 'who', serves: 'event search by person', key: { 'actor.id': 1, at: -1, _id: -1 } },
  { collection: EVENTS, name: 'act', serves: 'event search by act', key: { type: 1, at: -1, _id: -1 } },
  { collection: EVENTS, name: 'thing', serves: 'event search by case', key: { 'aggregate.id': 1, at: -1, _id: -1 } },
  {
    collection: collectionOf('enterprise'),
    name: 'reached',
    serves: 'titles that began within a period',
    key: { 'state.titles.validFrom': 1, regionCode: 1 },
  },
];

export const oversightMigration: Migration = {
  id: 26,
  name: 'targets, wall chart as of a day, event search',
  async up(database) {
    await createCollections(database, [TARGETS]);
    await createIndexes(database, INDEXES);
  },
};
