import type { mongo } from 'mongoose';
import { type IndexPlan, type Migration, createIndexes } from './migration';

/** Kinds of things whose turns have dates. */
const WITH_CLOCKS = ['enterprises', 'cultivations', 'applications', 'notices'];

interface Dated {
  readonly _id: string;
  readonly state: {
    readonly provisional?: boolean;
    readonly endsOn?: string;
    readonly turns?: readonly { readonly clock: { readonly provisional: boolean; readonly dueOn: string | null } }[];
  };
}

function firstProvisionalYear({ state }: Dated): number | undefined {
  const clocks = (state.turns ?? []).map(({ clock }) => (clock.provisional ? clock.dueOn : null));
  const days = [...clocks, state.provisional ? state.endsOn : null].filter((day) => typeof day === 'string');
  return days.length > 0 ? Math.min(...days.map((day) => Number(day.slice(0, 4)))) : undefined;
}

/** Open things from before the year was kept: what they say of themselves is enough to find them when it is published. */
async function markProvisional(database: mongo.Db, collection: string): Promise<void> {
  const marked = { $or: [{ 'state.turns.clock.provisional': true }, { 'state.provisional': true }] };
  const open = database
    .collection<Dated & { _id: string }>(collection)
    .find({ $and: [{ closed: false, provisionalYear: { $exists: false } }, marked] } as never)
    .project<Dated>({ _id: 1, 'state.turns.clock': 1, 'state.provisional': 1, 'state.endsOn': 1 });
  for await (const thing of open) {
    const provisionalYear = firstProvisionalYear(thing);
    if (!provisionalYear) continue;
    await database.collection<{ _id: string }>(collection).updateOne({ _id: thing._id }, { $set: { provisionalYear } });
  }
}

export const clocksMigration: Migration = {
  id: 11,
  name: 'clocks',
  async up(database) {
    await createIndexes(
      database,
      WITH_CLOCKS.flatMap((collection): IndexPlan[] => [
        {
          collection,
          name: 'provisionalYear',
          serves: 'the relay: open things with dates that rest on a year without a schedule',
          key: { provisionalYear: 1 },
          partial: { closed: false, provisionalYear: { $type: 'number' } },
        },
        {
          collection,
          name: 'turnsClosed',
          serves: 'lateness: turns that ended in a period',
          key: { 'state.turns.closedAt': 1 },
        },
      ]),
    );
    for (const collection of WITH_CLOCKS) await markProvisional(database, collection);
  },
};
