import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePort,
  type MongoServer,
  ServerProcess,
  startMongo,
  startTemporal,
  type TemporalServer,
  until,
} from '@app/testing';
import { runModule } from '../../../tools/testing/run-module';

const READY_LIMIT_MS = 60_000;

/** A day of the calendar lasts one second. */
const SECONDS_PER_DAY = '1';

/** A whole product of its own, as `npm start` runs it, whose parts can be taken away one by one. */
export class Product {
  readonly password = randomBytes(12).toString('base64url');

  private constructor(
    readonly mongo: MongoServer,
    readonly temporal: TemporalServer,
    readonly origin: string,
    private readonly api: ServerProcess,
    private readonly worker: ServerProcess,
    private readonly folder: string,
  ) {}

  /** Ready when it returns: the sample county is there and a worker polls. */
  static async start(secondsPerDay = SECONDS_PER_DAY): Promise<Product> {
    const folder = await mkdtemp(join(tmpdir(), 'away-'));
    const built = runModule<{ api: string; worker: string; web: string }>(
      `const { ensureBuilt, OUTPUT } = await tool('build/build.mjs'); await ensureBuilt(); give(OUTPUT);`,
    );
    const temporalFile = join(folder, 'temporal.db');
    const servers = [startMongo(), startTemporal({ dbFilename: temporalFile }), built, freePort()] as const;
    const [mongo, temporal, programs, port] = await Promise.all(servers);
    const env: Record<string, string> = {
      APP_MODE: 'demonstration',
      APP_HOST: '127.0.0.1',
      PORT: String(port),
      APP_DATA_DIR: folder,
      APP_JWT_SECRET: randomBytes(32).toString('hex'),
      APP_LOG_LEVEL: 'warn',
      MONGO_URI: mongo.uri,
      TEMPORAL_ADDRESS: temporal.address,
      TEMPORAL_NAMESPACE: temporal.namespace,
      DEMO_SECONDS_PER_DAY: secondsPerDay,
      APP_WEB_DIR: programs.web,
      // A host that nobody answers for.
      WEBHOOK_HOSTS: 'hooks.invalid',
    };
    const node = (main: string): ServerProcess => new ServerProcess({ path: process.execPath, env }, [main]);
    const origin = `http://127.0.0.1:${port}`;
    const product = new Product(mongo, temporal, origin, node(programs.api), node(programs.worker), folder);
    env.DEMO_PASSWORD = product.password;
    await Promise.all([product.api.start(), product.worker.start()]);
    await product.whenReady();
    return product;
  }

  /** What `/readyz` says. */
  async readiness(): Promise<{ status: number; workflows: string }> {
    const response = await fetch(`${this.origin}/readyz`);
    const { workflows } = (await response.json()) as { workflows: string };
    return { status: response.status, workflows };
  }

  async whenReady(): Promise<void> {
    const look = async () => {
      const { status, workflows } = await this.readiness();
      return status === 200 && workflows === 'polled' ? true : undefined;
    };
    await until('the product is ready', look, READY_LIMIT_MS).catch((cause: unknown) => {
      throw new Error(`${this.api.lastOutput}\n${this.worker.lastOutput}`, { cause });
    });
  }

  /** Whether API and worker are still the processes that were started. */
  get neverRestarted(): boolean {
    return this.api.running && this.worker.running;
  }

  /** Ends the worker as a power cut does, and starts another one. */
  async replaceWorker(): Promise<void> {
    await this.worker.kill();
    await this.worker.start();
  }

  /** The business clock. */
  async now(): Promise<string> {
    const response = await fetch(`${this.origin}/api/v1/clock`);
    return ((await response.json()) as { now: string }).now;
  }

  /** Waits until the business clock has passed an instant or the end of a day. */
  async passes(instant: string): Promise<void> {
    await until(`${instant} passes`, async () => ((await this.now()) > instant ? true : undefined), 60_000);
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
    await Promise.all([this.mongo.stop(), this.temporal.stop()]);
    await rm(this.folder, { recursive: true, force: true });
  }
}
