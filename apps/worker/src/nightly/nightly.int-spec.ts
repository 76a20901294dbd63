import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@app/config';
import {
  type MongoServer,
  PRODUCTION_SECRETS,
  type TemporalServer,
  startMongo,
  startTemporal,
  until,
} from '@app/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { Client, Connection as TemporalConnection } from '@temporalio/client';
import { type Connection, createConnection } from 'mongoose';
import { bundleWorkflows } from '../bundle/workflow-bundle';
import { installRuntime } from '../host/runtime';
import { WorkerModule } from '../worker.module';

const ID = 'nightly:recount';

describe('the nightly recount', () => {
  let mongo: MongoServer;
  let temporal: TemporalServer;
  let folder: string;
  let code: string;
  let operators: Client;
  let connection: Connection;
  const workers: TestingModule[] = [];

  async function startWorker(mode: Readonly<Record<string, string>>): Promise<void> {
    const config = loadConfig({
      APP_LOG_LEVEL: 'silent',
      MONGO_URI: mongo.uri,
      TEMPORAL_ADDRESS: temporal.address,
      ...mode,
    });
    const module = Test.createTestingModule({ imports: [WorkerModule.forRoot(config, { code })] });
    workers.push(await (await module.compile()).init());
  }

  const specOf = async () => (await operators.schedule.getHandle(ID).describe()).spec;

  beforeAll(async () => {
    installRuntime('error');
    folder = await mkdtemp(join(tmpdir(), 'nightly-'));
    [mongo, temporal, { code }] = await Promise.all([startMongo(), startTemporal(), bundleWorkflows()]);
    connection = await createConnection(mongo.uri, { dbName: 'cultivation' }).asPromise();
    operators = new Client({
      connection: TemporalConnection.lazy({ address: temporal.address }),
      namespace: temporal.namespace,
    });
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

  it('runs every night at two o’clock of the office, by one schedule however many workers ask for it', async () => {
    const production = { APP_MODE: 'production', ...PRODUCTION_SECRETS };
    await Promise.all([startWorker(production), startWorker(production)]);
    await until('the schedule is there', specOf);
    expect((await specOf()).calendars).toMatchObject([{ hour: [{ start: 18 }], minute: [{ start: 0 }] }]);
    const ids: string[] = [];
    await until('the list shows it', async () => {
      ids.length = 0;
      for await (const { scheduleId } of operators.schedule.list()) ids.push(scheduleId);
      return ids.length > 3 || undefined;
    });
    expect(ids.sort()).toEqual(['nightly:assessment', ID, 'nightly:seal', 'nightly:seats']);
  }, 60_000);

  it('follows the shorter day of a demonstration, and puts a wrong counter right', async () => {
    const cell = { type: 'enterprise', regionCode: '990124', labels: { tier: 'small' } };
    await connection
      .collection<typeof cell & { _id: string; count: number }>('counters')
      .insertOne({ _id: 'wrong', ...cell, count: 7 });
    await startWorker({ DEMO_SECONDS_PER_DAY: '1' });
    await until('the schedule has changed', async () => {
      const { intervals } = await specOf();
      return intervals?.some(({ every }) => every === 30_000) || undefined;
    });
    await operators.schedule.getHandle(ID).trigger();
    await until('the counters are right again', async () => {
      const rows = await connection.collection('counters').find().toArray();
      return rows.reduce((sum, { count }) => sum + Number(count), 0) === 0 || undefined;
    });
    const reports = await until('the list shows the night', async () => {
      const ended = [];
      for await (const { workflowId, status } of operators.workflow.list({
        query: `WorkflowType = 'nightlyPassWorkflow'`,
      }))
        if (status.name === 'COMPLETED') ended.push(await operators.workflow.getHandle(workflowId).result());
      return ended.length > 0 ? ended : undefined;
    });
    expect(reports).toContainEqual({ seen: 0, changed: 1 });
  }, 60_000);
});
