import { toInstant } from '@app/domain';
import { type StoredEvent, RegionScope } from '@app/persistence';
import { type MongoServer, startMongo, until } from '@app/testing';
import { AwaitingReader } from './awaiting-reader';
import { verifyChain } from './chain';
import { EventReader } from './event-reader';
import { ledger } from './testing/ledger';
import { RecordEnvironment } from './testing/record-environment';

const ALL = RegionScope.everything();

describe('while the database is away', () => {
  let mongo: MongoServer;
  let killWhen: string | undefined;
  let killed: Promise<void> | undefined;
  let record: RecordEnvironment;

  const probe = {
    reached: (point: string): void => {
      if (point !== killWhen) return;
      killWhen = undefined;
      killed = mongo.kill().then(() => mongo.restart());
    },
  };

  beforeAll(async () => {
    mongo = await startMongo();
    record = await RecordEnvironment.open({ uri: mongo.uri, database: 'away' }, probe);
    await record.execute('cul_1', 'open', { type: 'open', firm: 'F' });
  }, 60_000);

  afterAll(async () => {
    await record?.close();
    await mongo?.stop();
  });

  const eventsOf = async (id: string): Promise<StoredEvent[]> => {
    const events: StoredEvent[] = [];
    for await (const event of record.get(EventReader).stream(ledger(id), ALL)) events.push(event);
    return events;
  };

  it('a command says so within seconds, and is stored after its return without a restart', async () => {
    await mongo.kill();
    const began = Date.now();
    const work = record.execute('cul_1', 'away', { type: 'add', amount: 1 });
    await expect(work).rejects.toMatchObject({ status: 503, code: 'DATABASE_AWAY', retryAfterSeconds: 2 });
    expect(Date.now() - began).toBeLessThan(8_000);

    await mongo.restart();
    const result = await until('the command is stored', () =>
      record.execute('cul_1', 'away', { type: 'add', amount: 1 }),
    );
    expect(result).toMatchObject({ body: { revision: 2 } });
  }, 60_000);

  it('commands that queue for one thing hear of it together, not one after the other', async () => {
    await mongo.kill();
    const began = Date.now();
    const queue = Array.from({ length: 8 }, (_, n) =>
      record.execute('cul_1', `queued ${n}`, { type: 'add', amount: 1 }).catch((error: unknown) => error),
    );
    for (const answer of await Promise.all(queue)) expect(answer).toMatchObject({ code: 'DATABASE_AWAY' });
    expect(Date.now() - began).toBeLessThan(6_000);

    await mongo.restart();
    const next = () => record.execute('cul_1', 'after the queue', { type: 'add', amount: 1 });
    expect(await until('the next command is stored', next)).toMatchObject({ status: 200 });
  }, 60_000);

  it('a kill of the database around the commit leaves one effect, whatever the answer was', async () => {
    for (const point of ['snapshots of cultivation', 'receipt', 'commit', 'commit', 'commit']) {
      const commandId = `at ${point} ${(await eventsOf('cul_1')).length}`;
      const before = (await eventsOf('cul_1')).length;
      killWhen = point;
      await record.execute('cul_1', commandId, { type: 'add', amount: 1 }).catch(() => undefined);
      await killed;

      const retry = () => record.execute('cul_1', commandId, { type: 'add', amount: 1 });
      expect(await until('the retry is answered', retry)).toMatchObject({ body: { revision: before + 1 } });
      const events = await eventsOf('cul_1');
      expect(events).toHaveLength(before + 1);
      expect(await verifyChain(events)).toMatchObject({ valid: true });
    }
  }, 120_000);

  it('the stream of changes goes on where it stood, and the relay finds what waits', async () => {
    const seen: string[] = [];
    let gaps = 0;
    const end = record.get(AwaitingReader).onSnapshotChange({
      changed: ({ ref, revision }) => void seen.push(`${ref.id} ${revision}`),
      gap: () => void (gaps += 1),
    });
    await until('the stream stands', () => Promise.resolve(gaps > 0 ? true : undefined));
    await record.execute('cul_2', 'open 2', { type: 'open', firm: 'F' });
    await until('the change is seen', () => Promise.resolve(seen.includes('cul_2 1') ? true : undefined));

    await mongo.kill();
    await mongo.restart();
    await until('it is stored', () => record.execute('cul_2', 'add 2', { type: 'add', amount: 1 }));
    await until('the change is seen', () => Promise.resolve(seen.includes('cul_2 2') ? true : undefined));
    expect(seen.filter((change) => change.startsWith('cul_2'))).toEqual(['cul_2 1', 'cul_2 2']);
    end();

    const waiting: string[] = [];
    const things = record.get(AwaitingReader).awaiting(toInstant(Date.now()), { publishedThrough: '2026-12-31' });
    for await (const { ref } of things) waiting.push(ref.id);
    expect(waiting.sort()).toEqual(['cul_1', 'cul_2']);
  }, 60_000);
});
