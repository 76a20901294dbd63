import { type MongoServer, startMongo, until } from '@app/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { mongo as driver } from 'mongoose';
import {
  BoardRepository,
  type DirectoryChange,
  type SnapshotRow,
  type TaskRow,
  AwaitingRepository,
  DirectoryRepository,
  LeaseRepository,
  LostRace,
  Migrator,
  PersistenceModule,
  RaceNeverWon,
  RegionScope,
  SnapshotRepository,
  TaskRepository,
  Transactions,
  isDatabaseAway,
} from './index';

const AT = '2026-12-30T09:00:00.000+08:00';
const ALL = RegionScope.everything();
const COUNTY = RegionScope.branch('990124');

class RootModule {}

describe('the collections of the record', () => {
  let mongo: MongoServer;
  let context: INestApplicationContext;
  let client: driver.MongoClient;

  beforeAll(async () => {
    mongo = await startMongo();
    client = new driver.MongoClient(mongo.uri);
    const imports = [PersistenceModule.forRoot({ uri: mongo.uri, database: 'collections' })];
    context = await NestFactory.createApplicationContext(
      { module: RootModule, imports },
      { logger: false, abortOnError: false },
    );
    await until('the database is there', () => context.get(Migrator).run());
  }, 60_000);

  afterAll(async () => {
    await client?.close();
    await context?.close();
    await mongo?.stop();
  });

  const apply = (changes: readonly DirectoryChange[]) =>
    context.get(Transactions).run((session) => context.get(DirectoryRepository).apply(changes, session));

  const taskOf = (id: string, change: Partial<TaskRow> = {}): TaskRow => ({
    id,
    aggregate: { type: 'application', id: 'app_1' },
    kind: 'decide',
    slot: id,
    title: { zh: '题', en: 'Title' },
    subject: { type: 'application', id: 'app_1' },
    assignee: { role: 'leader' },
    openedOn: '2026-04-13',
    dueOn: '2026-04-20',
    actions: [],
    creditCode: 'F1',
    enterpriseName: 'Firm',
    regionCode: '990124101',
    openedAt: '2026-04-13T09:00:00.000+08:00',
    ...change,
  });

  it('migrates once, in one process at a time', async () => {
    const migrator = context.get(Migrator);
    const ran: number[] = [];
    const counting = [{ id: 999, name: 'counted', up: () => Promise.resolve(void ran.push(1)) }];
    const results = await Promise.all([1, 2, 3].map(() => migrator.run(counting)));

    expect(results.flat()).toEqual(['counted']);
    expect(ran).toHaveLength(1);
  });

  it('gives a lease to one holder until it is released or its term is over', async () => {
    const leases = context.get(LeaseRepository);
    const taken = await Promise.all(['a', 'b', 'c'].map((holder) => leases.acquire('relay', holder, 60_000)));
    expect(taken.filter(Boolean)).toHaveLength(1);

    const holder = 'abc'[taken.indexOf(true)] ?? '';
    expect(await leases.acquire('relay', holder, 1)).toBe(true);
    await until('the term is over', async () => ((await leases.acquire('relay', 'd', 60_000)) ? true : undefined));
    expect(await leases.acquire('relay', holder, 1)).toBe(false);
    await leases.release('relay', 'd');
    expect(await leases.acquire('relay', holder, 1)).toBe(true);
  });

  it('answers the inbox from its indexes, page by page, in order of due date', async () => {
    const tasks = context.get(TaskRepository);
    const opened = [
      taskOf('t1', { dueOn: '2026-04-22' }),
      taskOf('t2', { dueOn: null }),
      taskOf('t3', { dueOn: '2026-04-20' }),
      taskOf('t4', { dueOn: '2026-04-20', regionCode: '990125101' }),
      taskOf('t5', { dueOn: null, assignee: { role: 'leader', excludes: ['me'] } }),
      taskOf('t6', { assignee: { role: 'reviewer', department: 'tax' } }),
      taskOf('t7', { assignee: { role: 'enterprise', creditCode: 'F1' } }),
    ];
    await context.get(Transactions).run((session) => tasks.apply({ opened, changed: [], gone: [] }, session));

    const filter = { addressees: [{ role: 'leader' }], account: 'me' };
    const first = await tasks.page(COUNTY, filter, { limit: 2 });
    expect(first.items.map(({ id }) => id)).toEqual(['t2', 't3']);
    const second = await tasks.page(COUNTY, filter, { limit: 2, cursor: first.nextCursor ?? '' });
    expect(second).toMatchObject({ items: [{ id: 't1' }], nextCursor: null });

    const seenBy = async (scope: RegionScope, addressee: { role: string; department?: string; creditCode?: string }) =>
      (await tasks.page(scope, { addressees: [addressee] }, { limit: 10 })).items.map(({ id }) => id);
    expect(await seenBy(COUNTY, { role: 'reviewer', department: 'tax' })).toEqual(['t6']);
    expect(await seenBy(COUNTY, { role: 'reviewer', department: 'market' })).toEqual([]);
    expect(await seenBy(RegionScope.firm('F1'), { role: 'enterprise', creditCode: 'F1' })).toEqual(['t7']);
    expect(await seenBy(RegionScope.firm('F2'), { role: 'enterprise', creditCode: 'F2' })).toEqual([]);
    expect(await tasks.count(COUNTY, filter, 2)).toEqual({ count: 2, exact: false });
    await expect(tasks.page(COUNTY, {}, { limit: 1, cursor: 'nonsense' })).rejects.toMatchObject({ status: 400 });
  });

  it('keeps in the row of a firm the earliest date of what is open, whoever writes first', async () => {
    const thing = (id: string, dueOn: string | null) => ({
      [id]: { type: 'application' as const, id, label: '$name', status: 'open', dueOn },
    });
    const none = { fields: {}, opened: {}, closed: [] };
    await apply([{ ...none, creditCode: 'F1', fields: { name: '$x', regionCode: '990124101' } }]);
    await Promise.all([
      apply([{ ...none, creditCode: 'F1', opened: thing('app_1', '2026-05-01') }]),
      apply([{ ...none, creditCode: 'F1', opened: thing('app_2', '2026-04-20') }]),
      apply([{ ...none, creditCode: 'F1', opened: thing('app_3', null) }]),
    ]);
    const directory = context.get(DirectoryRepository);

    expect(await directory.find('F1', COUNTY)).toMatchObject({ name: '$x', dueOn: '2026-04-20' });
    await apply([{ ...none, creditCode: 'F1', closed: ['app_2'] }]);
    expect(await directory.find('F1', ALL)).toMatchObject({ dueOn: '2026-05-01', openThings: { length: 2 } });
    expect(await directory.find('F1', RegionScope.branch('990125'))).toBeUndefined();
    expect(await directory.find('F1', RegionScope.firm('F1'))).toBeDefined();
    expect(await directory.count(COUNTY, { q: '$X', dueBefore: '2026-05-02' }, 10)).toEqual({ count: 1, exact: true });
    expect(await directory.count(COUNTY, { q: '.' }, 10)).toEqual({ count: 0, exact: true });
  });

  it('repeats lost races, gives up after the last, and stores nothing of an error', async () => {
    let tries = 0;
    const losing = context.get(Transactions).run(
      () => {
        tries += 1;
        return Promise.reject(new LostRace('anything'));
      },
      { attempts: 3 },
    );
    await expect(losing).rejects.toBeInstanceOf(RaceNeverWon);
    expect(tries).toBe(3);

    const failing = context.get(Transactions).run(async (session) => {
      await context.get(TaskRepository).apply({ opened: [taskOf('never')], changed: [], gone: [] }, session);
      throw new Error('on purpose');
    });
    await expect(failing).rejects.toThrow('on purpose');
    expect(await context.get(TaskRepository).find('never', ALL)).toBeUndefined();
  });

  it('starts without a database, says that it is away, and goes on when it comes', async () => {
    const late = await startMongo();
    await late.kill();
    const imports = [PersistenceModule.forRoot({ uri: late.uri, database: 'late', selectionTimeoutMs: 300 })];
    const waiting = await NestFactory.createApplicationContext({ module: RootModule, imports }, { logger: false });

    const error: unknown = await waiting
      .get(Migrator)
      .run()
      .catch((reason: unknown) => reason);
    expect(isDatabaseAway(error)).toBe(true);
    const write = waiting
      .get(Transactions)
      .run((session) =>
        waiting.get(TaskRepository).apply({ opened: [taskOf('late')], changed: [], gone: [] }, session),
      );
    await expect(write).rejects.toMatchObject({
      code: 'DATABASE_AWAY',
    });
    const read: unknown = await waiting
      .get(TaskRepository)
      .find('t', ALL)
      .catch((reason: unknown) => reason);
    expect(isDatabaseAway(read)).toBe(true);

    await late.restart();
    expect(await until('it migrates', () => waiting.get(Migrator).run())).toContain('record');
    await waiting.close();
    await late.stop();
  }, 60_000);

  it('says within seconds that a database which stands still is away, and goes on when it moves again', async () => {
    const mute = await startMongo();
    const imports = [PersistenceModule.forRoot({ uri: mute.uri, database: 'mute' })];
    const waiting = await NestFactory.createApplicationContext({ module: RootModule, imports }, { logger: false });
    const tasks = waiting.get(TaskRepository);
    const read = () => tasks.find('t', ALL);
    const write = (id: string) =>
      waiting.get(Transactions).run((session) => tasks.apply({ opened: [taskOf(id)], changed: [], gone: [] }, session));
    await until('the database is there', () => waiting.get(Migrator).run());
    await write('before');

    mute.freeze();
    const begun = performance.now();
    const asked = [read(), read(), write('meanwhile')].map((one) => one.catch((reason: unknown) => reason));
    const errors: unknown[] = await Promise.all(asked);
    const tookMs = performance.now() - begun;
    const again: unknown = await read().catch((reason: unknown) => reason);
    mute.thaw();
    const goesOn = until('it writes again', async () => (await write('after'), true));
    const wentOn = await goesOn.catch((reason: unknown) => reason);
    await waiting.close();
    await mute.stop();

    expect([...errors, again].map(isDatabaseAway)).toEqual([true, true, true, true]);
    expect(tookMs).toBeLessThan(8_000);
    expect(wentOn).toBe(true);
  }, 60_000);

  it('finds what waits for a year of the calendar once that year is known, and counts it before', async () => {
    const rowOf = (id: string, more: Partial<SnapshotRow>) => ({
      readRevision: 0,
      row: {
        ...{
          ref: { type: 'notice' as const, id },
          revision: 1,
          guard: 0,
          state: {},
          headHash: '0'.repeat(64),
          uniqueKey: null,
        },
        ...{ creditCode: 'F1', enterpriseName: 'Firm', regionCode: '990124101', status: 'open', closed: false },
        ...{ awaits: { who: 'nobody' as const, since: AT }, nextDueAt: null, updatedAt: AT },
        ...more,
      },
    });
    const rows = [
      rowOf('ntc_waits', { waitsForYear: 2027 }),
      rowOf('ntc_later', { waitsForYear: 2028 }),
      rowOf('ntc_closed', { waitsForYear: 2027, closed: true }),
      rowOf('ntc_binds', { waitsForYear: null }),
    ];
    await context.get(Transactions).run((session) => context.get(SnapshotRepository).write('notice', rows, session));
    const things = context.get(AwaitingRepository);
    const known = async (year: number): Promise<string[]> => {
      const ids: string[] = [];
      for await (const { ref } of things.awaiting(AT, year, ALL)) ids.push(ref.id);
      return ids;
    };
    expect(await known(2026)).toEqual([]);
    expect(await known(2027)).toEqual(['ntc_waits']);
    expect(await things.countWaitingForYear(2027, 2027, ALL)).toEqual(new Map([[2027, 1]]));
    expect(await things.countWaitingForYear(2027, 2026, ALL)).toEqual(new Map());
  });

  it('uses an index for each query of the relay and the inbox', async () => {
    const plan = async (collection: string, filter: object, sort: Record<string, 1>): Promise<string> =>
      JSON.stringify(
        await client.db('collections').collection(collection).find(filter).sort(sort).explain('queryPlanner'),
      );

    expect(await plan('applications', { closed: false, 'awaits.who': 'workflow' }, { 'awaits.since': 1 })).toContain(
      '"indexName":"awaitsWorkflow"',
    );
    expect(
      await plan('applications', { closed: false, nextDueAt: { $type: 'string', $lte: '2026' } }, { nextDueAt: 1 }),
    ).toContain('"indexName":"nextDueAt"');
    const waiting = { closed: false, waitsForYear: { $type: 'number', $lte: 2027 } };
    expect(await plan('applications', waiting, { waitsForYear: 1 })).toContain('"indexName":"waitsForYear"');
    expect(await plan('events', { unfolded: true }, { _id: 1 })).toContain('"indexName":"unfolded"');
    expect(await plan('events', { creditCode: 'F' }, { recordedAt: 1, 'aggregate.id': 1, revision: 1 })).toContain(
      '"indexName":"dossier"',
    );
  });

  it('finds what happened from the first millisecond of a day on, of a kind and in a branch', async () => {
    const at = (id: string, instant: string, type = 'cultivation', regionCode = '990124101') => ({
      ...{ _id: `evt_${id}` as never, aggregate: { type, id }, revision: 1, at: instant, regionCode },
    });
    await client
      .db('collections')
      .collection('events')
      .insertMany([
        at('eve', '2026-05-01T23:59:59.999+08:00'),
        at('midnight', '2026-05-02T00:00:00.000+08:00'),
        at('later', '2026-05-09T10:00:00.000+08:00'),
        at('other-kind', '2026-05-09T10:00:00.000+08:00', 'notice'),
        at('elsewhere', '2026-05-09T10:00:00.000+08:00', 'cultivation', '990125101'),
      ]);
    const found = await context
      .get(BoardRepository)
      .changedSince('cultivation', '2026-05-02T00:00:00.000+08:00', COUNTY);
    expect([...found].sort()).toEqual(['later', 'midnight']);
  });
});
