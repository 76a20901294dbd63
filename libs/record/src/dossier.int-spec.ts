import { RegionScope } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import { mongo as driver } from 'mongoose';
import { EventReader } from './event-reader';
import { Rebuilder } from './rebuilder';
import { ledger } from './testing/ledger';
import { OFFICER, RecordEnvironment } from './testing/record-environment';

const ALL = RegionScope.everything();

describe('a dossier', () => {
  let mongo: MongoServer;
  let client: driver.MongoClient;
  let record: RecordEnvironment;

  beforeAll(async () => {
    mongo = await startMongo();
    client = new driver.MongoClient(mongo.uri);
    record = await RecordEnvironment.open({ uri: mongo.uri, database: 'dossiers' });
    for (const id of ['cul_1', 'cul_2']) {
      await record.execute(id, `open ${id}`, { type: 'open', firm: 'F' });
      await record.execute(id, `add ${id}`, { type: 'add', amount: 2, note: 'n' });
    }
  }, 60_000);

  afterAll(async () => {
    await client?.close();
    await record?.close();
    await mongo?.stop();
  });

  it('lists the events of all streams in order, with heads and their root', async () => {
    const reader = record.get(EventReader);
    const dossier = await reader.dossier('F', ALL);

    expect(dossier.events.map(({ aggregate, revision }) => `${aggregate.id} ${revision}`)).toEqual([
      'cul_1 1',
      'cul_1 2',
      'cul_2 1',
      'cul_2 2',
    ]);
    expect(dossier.heads.map(({ aggregate, revision }) => `${aggregate.id} ${revision}`)).toEqual([
      'cul_1 2',
      'cul_2 2',
    ]);
    expect(await reader.verify('F', ALL)).toEqual({ valid: true, events: 4, root: dossier.root });
  });

  it('shows nothing outside of the scope', async () => {
    expect((await record.get(EventReader).dossier('F', RegionScope.branch('9902'))).events).toEqual([]);
    expect((await record.get(EventReader).dossier('F', RegionScope.firm('G'))).events).toEqual([]);
    expect((await record.get(EventReader).dossier('F', RegionScope.firm('F'))).events).toHaveLength(4);
  });

  it('as of a day ends each stream before its first later event', async () => {
    await record.commands.execute({
      aggregate: ledger('cul_2'),
      command: { type: 'close' },
      commandId: 'later',
      actor: OFFICER,
      at: '2026-05-01T00:00:00.000+08:00',
    });

    expect((await record.get(EventReader).dossier('F', ALL, '2026-04-30')).events).toHaveLength(4);
    expect((await record.get(EventReader).dossier('F', ALL, '2026-05-01')).events).toHaveLength(5);
    expect((await record.get(EventReader).dossier('F', ALL, '2026-04-12')).events).toHaveLength(0);
  });

  it('evolves from its events to the very state that is stored', async () => {
    expect(await record.get(Rebuilder).rebuild(ledger('cul_1'), ALL)).toMatchObject({
      revision: 2,
      matches: true,
      state: { total: 2 },
    });
  });

  it('is checked against its snapshots, everything at once', async () => {
    const snapshots = client.db('dossiers').collection<{ _id: string }>('cultivations');
    const disagreeing = async () => {
      const wrong: string[] = [];
      for await (const { ref, matches } of record.get(Rebuilder).checkAll(ALL)) if (!matches) wrong.push(ref.id);
      return wrong;
    };
    expect(await disagreeing()).toEqual([]);
    await snapshots.updateOne({ _id: 'cul_1' }, { $set: { 'state.total': 3 } });
    expect(await disagreeing()).toEqual(['cul_1']);
    await snapshots.updateOne({ _id: 'cul_1' }, { $set: { 'state.total': 2 } });
  });

  it('says where it was changed, and that its end was cut off', async () => {
    const events = client.db('dossiers').collection('events');
    const reader = record.get(EventReader);
    const stored = await events.findOne({ 'aggregate.id': 'cul_1', revision: 2 });
    if (!stored) throw new Error('the event is missing');

    await events.updateOne({ _id: stored._id }, { $set: { 'data.amount': '200' } });
    expect(await reader.verify('F', ALL)).toMatchObject({
      valid: false,
      firstBreak: { aggregate: { id: 'cul_1' }, revision: 2, reason: 'own-hash' },
    });
    await events.deleteOne({ _id: stored._id });
    expect(await reader.verify('F', ALL)).toMatchObject({ valid: false, firstBreak: { revision: 2, reason: 'head' } });
    await events.insertOne(stored);
    expect(await reader.verify('F', ALL)).toMatchObject({ valid: true });
  });
});
