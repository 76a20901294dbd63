import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@app/config';
import type { ApplicationDue, Cause, Conducted, StoryView } from '@app/contracts';
import {
  PRODUCTION_SECRETS,
  type MongoServer,
  type TemporalServer,
  startMongo,
  startTemporal,
  until,
} from '@app/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client, Connection as TemporalConnection } from '@temporalio/client';
import { type Connection, createConnection } from 'mongoose';
import { ConductorPort } from './activities/conductor.port';
import { bundleWorkflows } from './bundle/workflow-bundle';
import { installRuntime } from './host/runtime';
import { WorkerModule } from './worker.module';

const SINCE = '2026-04-13T09:00:00.000+08:00';

interface Thing {
  _id: string;
  revision: number;
  closed: boolean;
  awaits: { who: string; since: string };
  log: string[];
}

/** A record of applications whose only rule is: what awaits the workflow is reminded once, then awaits a person. */
class FakeConductor {
  constructor(private readonly connection: Connection) {}

  async readApplication(id: string): Promise<StoryView<ApplicationDue>> {
    const thing = await this.things.findOne({ _id: id });
    if (!thing) return { revision: 0, step: 'gone', closed: true, wakeInMs: null, due: null };
    const { revision, closed, awaits } = thing;
    const cause = { aggregate: { type: 'application', id }, revision, at: awaits.since } as const;
    const due = awaits.who === 'workflow' ? { action: 'remind' as const, ...cause } : null;
    return { revision, step: 'x', closed, wakeInMs: null, due };
  }

  async conductApplication(action: ApplicationDue, { aggregate, revision }: Cause): Promise<Conducted> {
    const thing = await this.things.findOne({ _id: aggregate.id });
    if (!thing || thing.revision !== revision) return { outcome: 'refused', code: 'REVISION_STALE' };
    await this.put({
      ...thing,
      revision: revision + 1,
      awaits: { who: 'person', since: SINCE },
      log: [...thing.log, action],
    });
    return { outcome: 'done' };
  }

  async open(id: string): Promise<void> {
    await this.put({ _id: id, revision: 1, closed: false, awaits: { who: 'workflow', since: SINCE }, log: [] });
  }

  async close(id: string): Promise<void> {
    const thing = await this.find(id);
    await this.put({ ...thing, revision: thing.revision + 1, closed: true, awaits: { who: 'nobody', since: SINCE } });
  }

  async find(id: string): Promise<Thing> {
    const thing = await this.things.findOne({ _id: id });
    if (!thing) throw new Error(`no ${id}`);
    return thing;
  }

  /** As the command path stores a snapshot: whole. */
  private async put(thing: Thing): Promise<void> {
    const described = { creditCode: 'CODE', enterpriseName: 'x', regionCode: '990124', status: 'x', nextDueAt: null };
    await this.things.replaceOne({ _id: thing._id }, { ...described, ...thing }, { upsert: true });
  }

  private get things() {
    return this.connection.collection<Thing>('applications');
  }
}

describe('the worker', () => {
  let mongo: MongoServer;
  let temporal: TemporalServer;
  let folder: string;
  let code: string;
  let operators: Client;
  const workers: TestingModule[] = [];

  let connection: Connection;
  let record: FakeConductor;

  async function startWorker(): Promise<TestingModule> {
    const config = loadConfig({
      APP_MODE: 'production',
      ...PRODUCTION_SECRETS,
      APP_LOG_LEVEL: 'silent',
      MONGO_URI: mongo.uri,
      TEMPORAL_ADDRESS: temporal.address,
    });
    const builder = Test.createTestingModule({ imports: [WorkerModule.forRoot(config, { code })] });
    const app = await (await builder.overrideProvider(ConductorPort).useValue(record).compile()).init();
    workers.push(app);
    return app;
  }

  async function stopWorker(app: TestingModule): Promise<void> {
    workers.splice(workers.indexOf(app), 1);
    await app.close();
  }

  const conducted = (id: string, limitMs?: number) =>
    until(
      `${id} is conducted`,
      async () => {
        const { awaits, log } = await record.find(id);
        return awaits.who === 'person' ? log : undefined;
      },
      limitMs,
    );

  const ended = (id: string, limitMs?: number) =>
    until(
      `the workflow of ${id} ends`,
      async () => {
        const { status } = await operators.workflow.getHandle(`application:${id}`).describe();
        return status.name === 'COMPLETED' ? true : undefined;
      },
      limitMs,
    );

  beforeAll(async () => {
    installRuntime('error');
    folder = await mkdtemp(join(tmpdir(), 'worker-'));
    [mongo, temporal, { code }] = await Promise.all([
      startMongo(),
      startTemporal({ dbFilename: join(folder, 'temporal.db') }),
      bundleWorkflows(),
    ]);
    connection = await createConnection(mongo.uri, { dbName: 'cultivation' }).asPromise();
    record = new FakeConductor(connection);
    const server = TemporalConnection.lazy({ address: temporal.address });
    operators = new Client({ connection: server, namespace: temporal.namespace });
  }, 120_000);

  afterEach(async () => {
    for (const app of workers.splice(0)) await app.close();
  }, 60_000);

  afterAll(async () => {
    await operators?.connection.close();
    await connection?.close();
    await Promise.all([mongo?.stop(), temporal?.stop()]);
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('conducts what awaits it, and ends the workflow with its thing', async () => {
    await startWorker();
    await record.open('app_a');
    expect(await conducted('app_a')).toEqual(['remind']);
    await record.close('app_a');
    await ended('app_a');
  }, 60_000);

  it('catches up by itself after Temporal was away', async () => {
    await startWorker();
    await record.open('app_b');
    await conducted('app_b');
    await temporal.kill();
    await record.open('app_c');
    await temporal.restart();
    expect(await conducted('app_c', 60_000)).toEqual(['remind']);
  }, 120_000);

  it('leaves the relay to one of two, and the other takes over', async () => {
    const first = await startWorker();
    await startWorker();
    await record.open('app_d');
    await conducted('app_d');
    await stopWorker(first);
    await record.open('app_e');
    expect(await conducted('app_e')).toEqual(['remind']);
  }, 60_000);

  it('ends workflows whose thing closed while nobody relayed', async () => {
    const first = await startWorker();
    await record.open('app_f');
    await conducted('app_f');
    await stopWorker(first);
    await record.close('app_f');
    await startWorker();
    await ended('app_f');
  }, 60_000);
});
