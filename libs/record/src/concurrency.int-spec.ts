import { DomainError } from '@app/domain';
import { type StoredEvent, DirectoryRepository, EventRepository, RegionScope, TaskRepository } from '@app/persistence';
import { type MongoServer, startMongo } from '@app/testing';
import fc from 'fast-check';
import { verifyChain } from './chain';
import { Rebuilder } from './rebuilder';
import { RecordChild } from './testing/child-orders';
import { type LedgerCommand, type LedgerState, ledger } from './testing/ledger';
import { type Ending, type Step, LedgerModel } from './testing/model';
import { type Place, RecordEnvironment } from './testing/record-environment';

const ALL = RegionScope.everything();
const IDS = ['a', 'b', 'c'];

const command = (ids: readonly string[]): fc.Arbitrary<LedgerCommand> =>
  fc.oneof(
    fc.constant<LedgerCommand>({ type: 'open', firm: 'F' }),
    { weight: 4, arbitrary: fc.record({ type: fc.constant('add' as const), amount: fc.integer({ min: -1, max: 9 }) }) },
    {
      weight: 3,
      arbitrary: fc.record({
        type: fc.constant('hand-over' as const),
        amount: fc.integer({ min: 1, max: 9 }),
        to: fc.constantFrom(...ids).map(ledger),
      }),
    },
    fc.record({ type: fc.constantFrom('ask' as const, 'answer' as const), slot: fc.constantFrom('x', 'y') }),
    fc.constant<LedgerCommand>({ type: 'do-nothing' }),
    fc.constant<LedgerCommand>({ type: 'close' }),
  );

const step = fc.record(
  {
    id: fc.constantFrom(...IDS),
    commandId: fc.integer({ min: 1, max: 25 }).map(String),
    command: command(IDS),
    expectedRevision: fc.integer({ min: 0, max: 4 }),
  },
  { requiredKeys: ['id', 'commandId', 'command'] },
);

describe('many commands at once', () => {
  let mongo: MongoServer;
  let place: Place;
  let record: RecordEnvironment;
  let run = 0;

  beforeAll(async () => {
    mongo = await startMongo();
    place = { uri: mongo.uri, database: 'races' };
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

  const request = async ({ id, commandId, command: asked, expectedRevision }: Step): Promise<Ending> => {
    try {
      const { body, replayed } = await record.execute(id, commandId, asked, expectedRevision);
      return { revision: (body as { revision: number }).revision, replayed };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { code: error.code };
    }
  };

  /** Each run has ids of its own: `a` becomes `r7a`. */
  const inRun = (prefix: string, { command: asked, ...rest }: Step): Step => ({
    ...rest,
    id: prefix + rest.id,
    commandId: prefix + rest.commandId,
    command:
      asked.type === 'hand-over'
        ? { ...asked, to: ledger(prefix + asked.to.id) }
        : asked.type === 'open'
          ? { ...asked, firm: prefix }
          : asked,
  });

  it('end as some order of them, one after the other, would have ended', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const prefix = `r${(run += 1)}`;
        const opened = {
          commandId: `${prefix}open a`,
          id: `${prefix}a`,
          command: { type: 'open', firm: prefix },
        } as const;
        await request(opened);
        const asked = steps.map((one) => inRun(prefix, one));
        const endings = await Promise.all(asked.map(request));
        await checkEndings(asked, endings);
        // Of two commands under one id only the first was stored: the model is to replay that one.
        const stored = asked.filter((_, i) => isFresh(endings[i]));
        await checkRecord(prefix, [...stored, opened]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 240_000);

  function isFresh(ending: Ending | undefined): boolean {
    return ending !== undefined && 'revision' in ending && !ending.replayed;
  }

  /** One effect for each command id, the same answer each time, and `If-Match` held. */
  async function checkEndings(steps: readonly Step[], endings: readonly Ending[]): Promise<void> {
    const stored = endings.flatMap((ending, i) =>
      'revision' in ending && steps[i] ? [{ ending, step: steps[i] }] : [],
    );
    const fresh = stored.filter(({ ending }) => !ending.replayed);
    expect(new Set(fresh.map((one) => one.step.commandId)).size).toBe(fresh.length);
    for (const { ending, step: one } of stored.filter(({ ending: { replayed } }) => replayed)) {
      const first = fresh.find((other) => other.step.commandId === one.commandId);
      expect(first?.step.command).toEqual(one.command);
      expect(ending.revision).toBe(first?.ending.revision);
    }
    for (const { ending, step: one } of fresh.filter((other) => other.step.expectedRevision !== undefined)) {
      const written = (await eventsOf(one.id)).filter(({ commandId }) => commandId === one.commandId).length;
      expect(ending.revision).toBe((one.expectedRevision ?? 0) + written);
    }
    const codes = endings.flatMap((ending) => ('code' in ending ? [ending.code] : []));
    expect(codes).not.toContain('TOO_BUSY');
  }

  /** Replays the stored events, in the order of their chains, through the naive model. */
  async function checkRecord(prefix: string, steps: readonly Step[]): Promise<void> {
    const chains = new Map<string, StoredEvent[]>();
    for (const id of IDS.map((one) => prefix + one)) chains.set(id, await eventsOf(id));
    const model = replayInSomeOrder(chains, steps);

    for (const [id, events] of chains) {
      expect(await verifyChain(events)).toMatchObject({ valid: true });
      const expected = model.ledgers.get(id);
      expect(events).toHaveLength(expected?.revision ?? 0);
      if (!expected) continue;
      const rebuilt = await record.get(Rebuilder).rebuild<LedgerState>(ledger(id), ALL);
      expect(rebuilt).toMatchObject({ matches: true, state: { total: expected.total, closed: expected.closed } });
      const tasks = await record.get(TaskRepository).ofAggregate(ledger(id), ALL);
      expect(tasks.map(({ slot }) => slot)).toEqual(expected.closed ? [] : [...expected.asked].sort());
    }
    const row = await record.get(DirectoryRepository).find(prefix, ALL);
    const open = [...model.ledgers].filter(([, { closed }]) => !closed).map(([id]) => id);
    expect(row?.openThings.map(({ id }) => id).sort()).toEqual(open.sort());
  }

  it('of two processes on one thing are each stored exactly once, in one chain', async () => {
    const id = 'cul_shared';
    await record.execute(id, 'open shared', { type: 'open', firm: 'shared' });
    const children = [await RecordChild.start(place), await RecordChild.start(place)];

    const reports = await Promise.all(
      children.flatMap((child) =>
        Array.from({ length: 20 }, (_, i) =>
          child.order({ kind: 'command', id, commandId: `shared ${i}`, command: { type: 'add', amount: 1 } }),
        ),
      ),
    );
    for (const child of children) child.end();

    const results = reports.map((report) =>
      report === 'killed' ? undefined : (report.result as { replayed: boolean }),
    );
    expect(results.filter((result) => result?.replayed === false)).toHaveLength(20);
    expect(results.filter((result) => result?.replayed === true)).toHaveLength(20);
    const events = await eventsOf(id);
    expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(await verifyChain(events)).toMatchObject({ valid: true });
    expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(21);
  }, 60_000);
});

/** Takes at each moment a command whose events are next in all chains that it wrote to, until all are taken. */
function replayInSomeOrder(chains: ReadonlyMap<string, readonly StoredEvent[]>, steps: readonly Step[]): LedgerModel {
  const model = new LedgerModel();
  const queues = new Map([...chains].map(([id, events]) => [id, events.map(({ commandId }) => commandId)]));
  const byCommand = new Map(steps.map((one) => [one.commandId, [] as Step[]]));
  for (const one of steps) byCommand.get(one.commandId)?.push(one);

  for (let progress = true; progress;) {
    progress = false;
    for (const [id, queue] of queues) {
      const author = byCommand.get(queue[0] ?? '')?.find((one) => isNextIn(queues, one, id));
      if (!author) continue;
      model.apply(author.id, author.command);
      for (const written of writtenBy(author)) queues.get(written)?.shift();
      progress = true;
    }
  }
  expect([...queues.values()].flat()).toEqual([]);
  return model;
}

function writtenBy({ id, command: asked }: Step): string[] {
  return asked.type === 'hand-over' ? [id, asked.to.id] : [id];
}

function isNextIn(queues: ReadonlyMap<string, readonly string[]>, one: Step, id: string): boolean {
  if (one.id !== id || one.command.type === 'do-nothing') return false;
  if (one.command.type === 'hand-over' && one.command.to.id === id) {
    const [first, second] = queues.get(id) ?? [];
    return first === one.commandId && second === one.commandId;
  }
  return writtenBy(one).every((written) => queues.get(written)?.[0] === one.commandId);
}
