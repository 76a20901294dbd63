import { CounterRepository, RegionScope, Transactions } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import type { BatchCommand, BatchOutcome } from './command-request';
import { EventReader } from './event-reader';
import { Folder } from './folder';
import { Recounter } from './recounter';
import { SnapshotReader } from './snapshot-reader';
import { type LedgerCommand, type LedgerState, asCommand, ledger } from './testing/ledger';
import { OFFICER, RecordEnvironment } from './testing/record-environment';

const ALL = RegionScope.everything();

const one = (id: string, command: LedgerCommand): BatchCommand => ({
  aggregate: ledger(id),
  command: asCommand(command),
  commandId: `row ${id} ${command.type}`,
});

const codesOf = (outcomes: readonly BatchOutcome[]): string[] =>
  outcomes.map((outcome) => (outcome.outcome === 'refused' ? outcome.code : `${outcome.outcome} ${outcome.revision}`));

describe('a batch of commands', () => {
  let mongo: MongoServer;
  let record: RecordEnvironment;

  beforeAll(async () => {
    mongo = await startMongo();
    record = await RecordEnvironment.open({ uri: mongo.uri, database: 'batches' });
  }, 60_000);

  afterAll(async () => {
    await record?.close();
    await mongo?.stop();
  });

  const run = (commandId: string, commands: readonly BatchCommand[]) =>
    record.commands.executeMany({ commands, commandId, actor: OFFICER });

  it('stores what is accepted together, leaves out what is refused, and answers a repeat from its receipt', async () => {
    await run('first', [one('cul_a', { type: 'open', firm: 'a' }), one('cul_b', { type: 'open', firm: 'b' })]);

    const commands = [
      one('cul_a', { type: 'add', amount: 1 }),
      one('cul_b', { type: 'add', amount: -1 }),
      one('cul_c', { type: 'add', amount: 1 }),
      one('cul_d', { type: 'open', firm: 'd' }),
    ];
    const result = await run('second', commands);
    expect(codesOf(result.outcomes)).toEqual(['changed 2', 'NEGATIVE', 'NO_LEDGER', 'changed 1']);
    expect(await run('second', commands)).toEqual({ outcomes: result.outcomes, replayed: true });
    await expect(run('second', commands.slice(1))).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect(await record.get(EventReader).verify('a', ALL)).toMatchObject({ valid: true, events: 2 });
  });

  it('writes no event for rows that change nothing', async () => {
    const rows = ['cul_a', 'cul_d'].map((id) => one(id, { type: 'do-nothing' }));

    expect(codesOf((await run('third', rows)).outcomes)).toEqual(['unchanged 2', 'unchanged 1']);
  });

  it('refuses only the command whose unique key is taken, also by another of the same batch', async () => {
    await run('holder', [one('cul_k0', { type: 'open', firm: 'k', uniqueKey: 'key' })]);
    const result = await run('rivals', [
      one('cul_k1', { type: 'open', firm: 'k', uniqueKey: 'key' }),
      one('cul_k2', { type: 'open', firm: 'k' }),
      one('cul_k3', { type: 'open', firm: 'k', uniqueKey: 'other key' }),
    ]);

    expect(codesOf(result.outcomes)).toEqual(['ALREADY_OPEN', 'changed 1', 'changed 1']);
  });

  it('refuses a batch that is too large or names a thing twice', async () => {
    const many = Array.from({ length: 201 }, (_, i) => one(`cul_${i}`, { type: 'do-nothing' }));
    await expect(run('large', many)).rejects.toThrow(RangeError);
    await expect(run('twice', [...many.slice(0, 1), ...many.slice(0, 1)])).rejects.toThrow(RangeError);
  });

  it('stores 2,000 rows in chunks, and the folder counts them', async () => {
    const began = performance.now();
    for (let chunk = 0; chunk < 10; chunk += 1) {
      const rows = Array.from({ length: 200 }, (_, i) =>
        one(`cul_${chunk}_${i}`, { type: 'open', firm: `${chunk}_${i}` }),
      );
      await run(`chunk ${chunk}`, rows);
    }
    const rate = 2_000 / ((performance.now() - began) / 1_000);
    process.stdout.write(`      ${Math.round(rate)} rows/s\n`);

    await record.get(Folder).foldAll();
    const { things, differences } = await record.get(Recounter).recount();
    expect(differences).toEqual([]);
    expect(await record.get(CounterRepository).total('cultivation', ALL, { status: 'open' })).toBe(things);
    const { state } = await record.get(SnapshotReader).get<LedgerState>(ledger('cul_9_199'), ALL);
    expect(state).toMatchObject({ firm: '9_199' });
  }, 60_000);

  it('finds and repairs counters that do not say what the record says', async () => {
    const damage = { cell: { type: 'cultivation', regionCode: '990124101', labels: { status: 'open' } }, delta: 3 };
    await record.get(Transactions).run((session) => record.get(CounterRepository).add([damage], session));

    const counted = await record.get(Recounter).recount(true);
    expect(counted.differences).toEqual([{ ...damage, delta: -3 }]);
    expect(await record.get(Recounter).recount()).toMatchObject({ differences: [] });
  });
});
