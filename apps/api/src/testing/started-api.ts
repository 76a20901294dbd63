import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '@app/config';
import { until } from '@app/testing';
import type { Type } from '@nestjs/common';
import { createApp } from '../create-app';

export const DEMO_PASSWORD = 'demonstration';

export interface ApiAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into bodies freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

export interface CallOptions {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON, or a text that is sent as it is. */
  readonly body?: unknown;
}

/** The API of a test, on a port of its own, over real HTTP. */
export class StartedApi {
  private constructor(
    readonly origin: string,
    /** What only a worker does otherwise; a test may do it in its place. */
    readonly part: <T>(type: Type<T>) => T,
    private readonly end: () => Promise<void>,
  ) {}

  /** @param environment beside the database; demonstration mode unless it says otherwise */
  static async start(mongoUri: string, environment: Readonly<Record<string, string>> = {}): Promise<StartedApi> {
    const dataDir = await mkdtemp(join(tmpdir(), 'api-'));
    const demonstration = environment.APP_MODE === 'production' ? {} : { DEMO_PASSWORD };
    const config = loadConfig({
      MONGO_URI: mongoUri,
      APP_DATA_DIR: dataDir,
      APP_LOG_LEVEL: 'silent',
      PORT: '0',
      ...demonstration,
      ...environment,
    });
    const app = await createApp(config);
    await app.listen({ host: '127.0.0.1', port: 0 });
    const part = <T>(type: Type<T>): T => app.get(type, { strict: false });
    return new StartedApi(await app.getUrl(), part, async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    });
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<ApiAnswer> {
    const { token, headers = {}, body } = options;
    const response = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? (JSON.parse(text) as unknown) : text,
    };
  }

  async login(username: string, password = DEMO_PASSWORD): Promise<ApiAnswer> {
    return this.call('POST', '/api/v1/auth/login', { body: { username, password } });
  }

  /** Waits until requests are answered: the indexes and the clock are there. */
  async answers(): Promise<void> {
    await until('the API answers requests', async () =>
      (await this.call('GET', '/api/v1/clock')).status === 200 ? true : undefined,
    );
  }

  stop(): Promise<void> {
    return this.end();
  }
}
