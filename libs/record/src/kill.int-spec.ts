import { type MongoServer, startMongo, until } from '@app/testing';
import {
  type StoredEvent,
  CounterRepository,
  DirectoryRepository,
  EventRepository,
  RegionScope,
  TaskRepository,
} from '@app/persistence';
import { verifyChain } from './chain';
import { Folder } from './folder';
import { Recounter } from './recounter';
import { SnapshotReader } from './snapshot-reader';
import { RecordChild } from './testing/child-orders';
import { type LedgerState, ledger } from './testing/ledger';
import { type Place, RecordEnvironment } from './testing/record-environment';

const ALL = RegionScope.everything();

describe('a process that is killed between any two writes', () => {
  let mongo: MongoServer;
  let place: Place;
  let record: RecordEnvironment;

  beforeAll(async () => {
    mongo = await startMongo();
    place = { uri: mongo.uri, database: 'kills' };
    record = await RecordEnvironment.open(place);
  }, 60_000);

  afterAll(async () => {
    await record?.close();
    await mongo?.stop();
  });

  const eventsOf = async (id: string): Promise<StoredEvent[]> => {
    const events: StoredEvent[] = [];
    for await (const event of record.get(EventRepository).stream(ledger(id), ALL)) events.push(event);
    return events;
  };

  const everythingOf = async (id: string): Promise<unknown> => ({
    events: (await eventsOf(id)).map(({ hash }) => hash),
    snapshot: await record.get(SnapshotReader).find<LedgerState>(ledger(id), ALL),
    tasks: await record.get(TaskRepository).ofAggregate(ledger(id), ALL),
    row: await record.get(DirectoryRepository).find(`F${id}`, ALL),
  });

  /** A transaction that its client left is in the way until the server ends it. */
  const patiently = (child: RecordChild, id: string, commandId: string, to: string): Promise<unknown> =>
    until('the retry is let through', async () => {
      const work = {
        kind: 'command',
        id,
        commandId,
        command: { type: 'hand-over', amount: 2, to: ledger(to) },
      } as const;
      const report = await child.order(work);
      return report !== 'killed' && report.error === undefined ? report.result : undefined;
    });

  it('leaves all of a command or nothing, and the retry has exactly one effect', async () => {
    let survivor = await RecordChild.start(place);
    let point = 0;
    for (let finished = false; !finished;) {
      point += 1;
      const [from, to] = [`cul_from${point}`, `cul_to${point}`];
      for (const id of [from, to]) {
        await record.execute(id, `open ${id}`, { type: 'open', firm: `F${id}` });
        await record.execute(id, `add ${id}`, { type: 'add', amount: 5 });
        await record.execute(id, `ask ${id}`, { type: 'ask', slot: 'a' });
      }
      const before = [await everythingOf(from), await everythingOf(to)];

      const command = { type: 'hand-over', amount: 2, to: ledger(to) } as const;
      const outcome = await survivor.order({ kind: 'command', id: from, commandId: `hand ${point}`, command }, point);
      finished = outcome !== 'killed';
      if (!finished) survivor = await RecordChild.start(place);

      const after = [await everythingOf(from), await everythingOf(to)];
      const stored = (await eventsOf(from)).length === 4;
      if (!stored) expect(after).toEqual(before);
      const answer = await patiently(survivor, from, `hand ${point}`, to);
      expect(answer).toMatchObject({ status: 200, body: { revision: 4 }, replayed: stored });

      for (const [id, total] of [[from, 3] as const, [to, 7] as const]) {
        const events = await eventsOf(id);
        expect(events).toHaveLength(4);
        expect(await verifyChain(events)).toMatchObject({ valid: true });
        const { state, revision } = await record.get(SnapshotReader).get<LedgerState>(ledger(id), ALL);
        expect({ total: state.total, revision }).toEqual({ total, revision: 4 });
        expect(await record.get(TaskRepository).ofAggregate(ledger(id), ALL)).toMatchObject([
          { title: { en: `Answer a (total ${total})` } },
        ]);
      }
    }
    expect(point).toBeGreaterThanOrEqual(7);
    survivor.end();
  }, 300_000);

  it('folds every count exactly once', async () => {
    let child = await RecordChild.start(place);
    for (let point = 1, finished = false; !finished; point += 1) {
      await record.execute(`cul_fold${point}`, `open fold ${point}`, { type: 'open', firm: `fold${point}` });
      const outcome = await child.order({ kind: 'fold' }, point);
      finished = outcome !== 'killed';
      if (!finished) child = await RecordChild.start(place);
      expect(await record.get(Recounter).recount()).toMatchObject({ differences: [] });
    }
    child.end();

    await until('all is folded', async () => ((await record.get(Folder).foldAll()) === 0 ? true : undefined));
    const cells = await record.get(CounterRepository).cells('cultivation', ALL);
    const { things } = await record.get(Recounter).recount();
    expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(things);
  }, 300_000);
});
