import { type MongoServer, startMongo } from '@app/testing';
import { DomainError, ofPerson } from '@app/domain';
import {
  DirectoryRepository,
  EventRepository,
  PersonalVault,
  RegionScope,
  TaskRepository,
  Transactions,
} from '@app/persistence';
import { verifyChain } from './chain';
import { SnapshotReader } from './snapshot-reader';
import { type LedgerState, ledger } from './testing/ledger';
import { RecordEnvironment } from './testing/record-environment';

const ALL = RegionScope.everything();

async function refusalOf(work: Promise<unknown>): Promise<Pick<DomainError, 'status' | 'code'>> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { status: error.status, code: error.code };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('the command path', () => {
  let mongo: MongoServer;
  let record: RecordEnvironment;
  let next = 0;
  const newLedger = async (uniqueKey?: string): Promise<string> => {
    const id = `cul_${(next += 1)}`;
    await record.execute(id, `open ${id}`, { type: 'open', firm: `F${id}`, ...(uniqueKey ? { uniqueKey } : {}) });
    return id;
  };
  const stateOf = async (id: string): Promise<LedgerState> =>
    (await record.get(SnapshotReader).get<LedgerState>(ledger(id), ALL)).state;
  const eventsOf = (id: string) => collect(record.get(EventRepository).stream(ledger(id), ALL));

  beforeAll(async () => {
    mongo = await startMongo();
    record = await RecordEnvironment.open({ uri: mongo.uri, database: 'commands' });
  }, 60_000);

  afterAll(async () => {
    await record?.close();
    await mongo?.stop();
  });

  it('answers a command with the new snapshot and keeps the event in the chain', async () => {
    const id = await newLedger();

    const result = await record.execute(id, 'add 1', { type: 'add', amount: 5, note: '甲' });

    expect(result).toMatchObject({ status: 200, body: { type: 'cultivation', id, revision: 2 }, replayed: false });
    expect(result.committed?.snapshot.state).toMatchObject({ total: 5, entries: ['甲'] });
    const events = await eventsOf(id);
    expect(events.map(({ type }) => type)).toEqual(['opened', 'added']);
    expect(JSON.stringify(events)).not.toContain('张三');
    expect(await verifyChain(events)).toMatchObject({ valid: true, events: 2 });
  });

  it('answers the same command id with the stored answer and refuses it for something else', async () => {
    const id = await newLedger();
    const first = await record.execute(id, 'once', { type: 'add', amount: 5 });

    const again = await record.execute(id, 'once', { type: 'add', amount: 5 });
    expect(again).toEqual({ status: first.status, body: first.body, replayed: true });
    expect(await refusalOf(record.execute(id, 'once', { type: 'add', amount: 6 }))).toEqual({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await stateOf(id)).toMatchObject({ total: 5 });
  });

  it('gives the stored answer also where the command would be refused by now', async () => {
    const id = await newLedger();
    const first = await record.execute(id, 'close', { type: 'close' });

    expect(await record.execute(id, 'close', { type: 'close' })).toEqual({
      ...first,
      committed: undefined,
      replayed: true,
    });
    expect(await record.execute(id, 'close', { type: 'close' }, 1)).toMatchObject({ replayed: true });
    expect(await refusalOf(record.execute(id, 'close', { type: 'add', amount: 1 }))).toEqual({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
    expect(await refusalOf(record.execute(id, 'anew', { type: 'close' }))).toEqual({ status: 409, code: 'CLOSED' });
  });

  it('stores nothing of a refusal, so the same command id may succeed later', async () => {
    const id = await newLedger();
    expect(await refusalOf(record.execute(id, 'answer', { type: 'answer', slot: 'a' }))).toEqual({
      status: 409,
      code: 'NOT_ASKED',
    });

    await record.execute(id, 'ask', { type: 'ask', slot: 'a' });
    expect(await record.execute(id, 'answer', { type: 'answer', slot: 'a' })).toMatchObject({ replayed: false });
  });

  it('refuses a stale revision, a missing thing before its revision, and what is outside of the scope', async () => {
    const id = await newLedger();
    const request = {
      aggregate: ledger(id),
      command: { type: 'do-nothing' },
      actor: { kind: 'public', id: 'p', roles: [] },
    } as const;
    await record.execute(id, 'right', { type: 'add', amount: 1 }, 1);

    expect(await refusalOf(record.execute(id, 'stale', { type: 'add', amount: 1 }, 1))).toEqual({
      status: 412,
      code: 'REVISION_STALE',
    });
    expect(await refusalOf(record.execute('cul_none', 'none', { type: 'add', amount: 1 }, 1))).toEqual({
      status: 404,
      code: 'NO_LEDGER',
    });
    const scope = RegionScope.branch('990199');
    expect(await refusalOf(record.commands.execute({ ...request, commandId: 'away', scope }))).toEqual({
      status: 404,
      code: 'NOT_FOUND',
    });
  });

  it('accepts a command that changes nothing without an event, and remembers its answer', async () => {
    const id = await newLedger();

    expect(await record.execute(id, 'idle', { type: 'do-nothing' })).toMatchObject({
      body: { revision: 1 },
      replayed: false,
    });
    expect(await record.execute(id, 'idle', { type: 'do-nothing' })).toMatchObject({
      body: { revision: 1 },
      replayed: true,
    });
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('writes a follow-up command into the chain of its own aggregate, or refuses both', async () => {
    const [from, to] = [await newLedger(), await newLedger()];
    await record.execute(from, 'fill', { type: 'add', amount: 9 });

    const result = await record.execute(from, 'hand', { type: 'hand-over', amount: 4, to: ledger(to) });
    expect(result.committed?.others).toMatchObject([{ id: to, revision: 2, state: { total: 4 } }]);

    await record.execute(to, 'shut', { type: 'close' });
    expect(
      await refusalOf(record.execute(from, 'hand on', { type: 'hand-over', amount: 4, to: ledger(to) })),
    ).toMatchObject({
      code: 'CLOSED',
    });
    expect(await stateOf(from)).toMatchObject({ total: 5 });
    expect(await eventsOf(from)).toHaveLength(3);
    for (const id of [from, to]) expect(await verifyChain(await eventsOf(id))).toMatchObject({ valid: true });
  });

  it('conflicts with a change of what a decision rests on, instead of skewing', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [mine, theirs] = [await newLedger(), await newLedger()];
      const [addition, closing] = await Promise.allSettled([
        record.execute(mine, `with ${mine}`, { type: 'add-with-consent', amount: 1, of: ledger(theirs) }),
        record.execute(theirs, `close ${theirs}`, { type: 'close' }),
      ]);

      expect(closing.status).toBe('fulfilled');
      if (addition.status === 'rejected') expect(addition.reason).toMatchObject({ code: 'NO_CONSENT' });
      const ending = (await eventsOf(theirs)).at(-1)?.recordedAt ?? '';
      const added = (await eventsOf(mine)).at(1)?.recordedAt ?? '';
      expect(added <= ending).toBe(true);
    }
  });

  it('keeps one live holder of a unique key', async () => {
    const openings = ['u1', 'u2', 'u3'].map((id) =>
      record.execute(`cul_${id}`, `open ${id}`, { type: 'open', firm: id, uniqueKey: 'only one' }),
    );
    const results = await Promise.allSettled(openings);

    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as DomainError] : []));
    expect(reasons.map(({ status, code }) => `${status} ${code}`)).toEqual(['409 ALREADY_OPEN', '409 ALREADY_OPEN']);
  });

  it('keeps tasks in step: one stays with its first opening, answered ones and those of a closed thing go', async () => {
    const id = await newLedger();
    const tasks = () => record.get(TaskRepository).ofAggregate(ledger(id), ALL);
    await record.execute(id, 'ask a', { type: 'ask', slot: 'a' });
    const [first] = await tasks();
    await record.execute(id, 'ask b', { type: 'ask', slot: 'b' });
    await record.execute(id, 'grow', { type: 'add', amount: 3 });

    expect((await tasks()).map((task) => task.id)).toEqual([`${id}:decide:a`, `${id}:decide:b`]);
    expect((await tasks())[0]).toMatchObject({ openedAt: first?.openedAt, title: { en: 'Answer a (total 3)' } });

    await record.execute(id, 'answer a', { type: 'answer', slot: 'a' });
    expect((await tasks()).map(({ slot }) => slot)).toEqual(['b']);
    await record.execute(id, 'end', { type: 'close' });
    expect(await tasks()).toEqual([]);
  });

  it('shows in the row of the firm what is open and what is due first', async () => {
    const id = await newLedger();
    const row = () => record.get(DirectoryRepository).find(`F${id}`, ALL);

    expect(await row()).toMatchObject({ dueOn: null, openThings: [{ id, status: 'open' }] });
    await record.execute(id, 'ask due', { type: 'ask', slot: 'a' });
    expect(await row()).toMatchObject({ dueOn: '2026-04-20' });
    await record.execute(id, 'close due', { type: 'close' });
    expect(await row()).toMatchObject({ dueOn: null, openThings: [] });
  });

  it('keeps personal data outside of what is hashed, and the proof when they are erased', async () => {
    const id = await newLedger();
    await record.execute(id, 'seen', { type: 'add', amount: 1, witness: '李四' });
    const repository = record.get(EventRepository);
    const event = (await eventsOf(id)).at(-1);

    expect(JSON.stringify(event)).not.toContain('李四');
    expect(event?.data).toMatchObject({ witnessHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(await repository.findPersonal(event?.id ?? '', ALL)).toMatchObject({ witness: { value: '李四' } });
    const vault = record.get(PersonalVault);
    const [subject] = await vault.subjectsOf(`F${id}`, ALL);
    expect(subject).toMatchObject({ subject: `cultivation:${id}@2`, fields: ['witness'], destroyedAt: null });
    const destroyed = await record
      .get(Transactions)
      .run((session) => vault.destroy([subject?.id ?? ''], 'ers_1', '2026-04-13T09:00:00.000+08:00', session));
    expect(destroyed).toBe(1);
    expect(await repository.findPersonal(event?.id ?? '', ALL)).toBeUndefined();
    expect(await verifyChain(await eventsOf(id))).toMatchObject({ valid: true });
  });

  it('destroys one key, and every event of a person is unreadable for good, with everybody else as they were', async () => {
    const id = await newLedger();
    for (const [n, named] of ['王小明', '李大同', ' 王小明', '王小明'].entries()) {
      await record.execute(id, `named ${n}`, {
        type: 'add',
        amount: 1,
        named,
        ...(n === 0 ? { witness: '李四' } : {}),
      });
    }
    const [vault, repository] = [record.get(PersonalVault), record.get(EventRepository)];
    const valuesOf = async () => {
      const personal = await repository.personalOf({ type: 'cultivation', id }, ALL);
      return (await eventsOf(id)).map(({ revision }) =>
        Object.values(personal.get(revision) ?? {})
          .map(({ value }) => value.trim())
          .sort()
          .join(),
      );
    };
    expect(await valuesOf()).toEqual(['', '李四,王小明', '李大同', '王小明', '王小明']);
    const keys = await vault.idsOf(ofPerson('王小明'), `F${id}`);
    expect(keys).toHaveLength(1);
    const rows = await vault.subjectsOf(`F${id}`, ALL);
    expect(rows.map(({ subject }) => String(subject)).sort()).toEqual([`cultivation:${id}@2`, 'person', 'person']);
    expect(JSON.stringify(rows)).not.toMatch(/王|李/);

    await record.execute(id, 'forget', { type: 'forget', keys });
    expect(await valuesOf()).toEqual(['', '李四', '李大同', '', '', '']);
    expect(await verifyChain(await eventsOf(id))).toMatchObject({ valid: true });
    await record.execute(id, 'named again', { type: 'add', amount: 1, named: '王小明' });
    expect(await valuesOf()).toEqual(['', '李四', '李大同', '', '', '', '王小明']);
    expect(await vault.idsOf(ofPerson('王小明'), `F${id}`)).not.toEqual(keys);
  });

  it('makes one key where many name the same person at once', async () => {
    const id = await newLedger();
    const four = [1, 2, 3, 4];
    await Promise.all(
      four.map((n) => record.execute(id, `at once named ${n}`, { type: 'add', amount: 1, named: '并发人' })),
    );
    const vault = record.get(PersonalVault);
    expect(await vault.idsOf(ofPerson('并发人'), `F${id}`)).toHaveLength(1);
    const seals = await Promise.all(
      four.map(() => vault.sealText('account:u1', '13812345678', { creditCode: '', regionCode: '990124', fields: [] })),
    );
    expect(new Set(seals.map((sealed) => sealed.split('.')[0])).size).toBe(1);
    expect(await vault.openText('account:u1', seals[0] ?? '')).toBe('13812345678');
    await expect(vault.openText('account:u2', seals[0] ?? '')).rejects.toThrow();
  });

  it('hashes what the database gives back, also for half of a character and for nothing', async () => {
    const id = await newLedger();
    await record.execute(id, 'odd', { type: 'add', amount: 1, note: 'half \ud83d of it' });

    expect(await verifyChain(await eventsOf(id))).toMatchObject({ valid: true, events: 2 });
  });

  it('stores twenty commands at once, each exactly once, in one chain', async () => {
    const id = await newLedger();
    const commands = Array.from({ length: 20 }, (_, i) =>
      record.execute(id, `at once ${i}`, { type: 'add', amount: 1 }),
    );
    const twice = Array.from({ length: 20 }, (_, i) => record.execute(id, `at once ${i}`, { type: 'add', amount: 1 }));
    const results = await Promise.all([...commands, ...twice]);

    expect(results.filter(({ replayed }) => !replayed)).toHaveLength(20);
    expect(await stateOf(id)).toMatchObject({ total: 20 });
    const events = await eventsOf(id);
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(await verifyChain(events)).toMatchObject({ valid: true });
  });
});
