import { randomUUID } from 'node:crypto';
import { type MongoServer, startMongo, until } from '@app/testing';
import { hash } from '@node-rs/argon2';
import type { Type } from '@nestjs/common';
import { mongo } from 'mongoose';
import { type ApiAnswer, type CallOptions, DEMO_PASSWORD, StartedApi } from '../../../apps/api/src/testing/started-api';
import { type ApiDescription, compiledDescription } from './compiled-description';
import { ResponseCheck } from './response-check';
import { paperOf } from './paper';

export interface ClientOptions {
  readonly body?: unknown;
  /** Null sends none; default a new one for every write. */
  readonly key?: string | null;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const WITHOUT_KEY = /^\/api\/v1\/(auth\/\w+|diagnosis|notices\/[^/]+\/objections)$/;

/** Somebody who is logged in. */
export class Client {
  constructor(
    private readonly api: ApiUnderTest,
    readonly username: string,
    readonly token: string | undefined,
  ) {}

  get(path: string): Promise<ApiAnswer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, options: ClientOptions = {}): Promise<ApiAnswer> {
    return this.send('POST', path, { ...options, body });
  }

  put(path: string, body: unknown, options: ClientOptions = {}): Promise<ApiAnswer> {
    return this.send('PUT', path, { ...options, body });
  }

  send(method: string, path: string, { body, key, ifMatch, headers }: ClientOptions = {}): Promise<ApiAnswer> {
    const given = key === undefined ? randomUUID() : key;
    const needsKey = method !== 'GET' && !WITHOUT_KEY.test(path);
    return this.api.call(method, path, {
      ...(this.token ? { token: this.token } : {}),
      headers: {
        ...(needsKey && given !== null ? { 'idempotency-key': given } : {}),
        ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
        ...headers,
      },
      body,
    });
  }

  /** Uploads a paper of a firm. */
  async upload(creditCode: string, type: string, key: string | null = randomUUID()): Promise<ApiAnswer> {
    const form = new FormData();
    form.append('creditCode', creditCode);
    form.append('type', type);
    form.append('file', new Blob([paperOf(`${type} ${creditCode}`)], { type: 'application/pdf' }), `${type}.pdf`);
    const response = await fetch(`${this.api.origin}/api/v1/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, ...(key ? { 'idempotency-key': key } : {}) },
      body: form,
    });
    const answer = { status: response.status, headers: response.headers, body: await response.json() };
    this.api.check('POST', '/api/v1/documents', answer);
    return answer;
  }

  /** The open tasks of this account, of one firm where it is named. */
  async tasks(enterprise?: string): Promise<Task[]> {
    const query = enterprise ? `&enterprise=${enterprise}` : '';
    const { status, body } = await this.get(`/api/v1/tasks?limit=200${query}`);
    if (status !== 200) throw new Error(`tasks of ${this.username}: ${status} ${JSON.stringify(body)}`);
    return body.items;
  }
}

export interface Task {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly enterprise: { readonly creditCode: string };
  readonly actions: readonly { readonly name: string; readonly method: string; readonly href: string }[];
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly expects?: any;
}

/** A MongoDB and the API of a test file, without worker and Temporal. Every answer is held against the API description. */
export class ApiUnderTest {
  private readonly clients = new Map<string, Promise<Client>>();
  readonly faults = new Set<string>();

  private constructor(
    private readonly server: MongoServer,
    private readonly api: StartedApi,
    readonly description: ApiDescription,
    readonly responses: ResponseCheck,
    private readonly database: mongo.MongoClient,
  ) {}

  /** @param environment beside the database; nothing listens where Temporal is looked for */
  static async start(environment: Readonly<Record<string, string>> = {}): Promise<ApiUnderTest> {
    const [server, description] = await Promise.all([startMongo(), compiledDescription()]);
    const api = await StartedApi.start(server.uri, { TEMPORAL_ADDRESS: '127.0.0.1:1', ...environment });
    await api.answers();
    const database = await mongo.MongoClient.connect(server.uri);
    const started = new ApiUnderTest(server, api, description, new ResponseCheck(description), database);
    await started.sampleCounty();
    return started;
  }

  get origin(): string {
    return this.api.origin;
  }

  /** A part of the running API, to do what only a worker does otherwise. */
  part<T>(type: Type<T>): T {
    return this.api.part(type);
  }

  get today(): string {
    return this.day;
  }

  private day = '';

  collection<T extends mongo.Document = mongo.Document>(name: string): mongo.Collection<T> {
    return this.database.db('cultivation').collection<T>(name);
  }

  async call(method: string, path: string, options: CallOptions = {}): Promise<ApiAnswer> {
    const answer = await this.api.call(method, path, options);
    this.check(method, path, answer);
    return answer;
  }

  check(method: string, path: string, answer: ApiAnswer): void {
    for (const fault of this.responses.faultsOf(method, path, answer)) this.faults.add(fault);
    if (answer.status >= 500 && answer.status !== 503) {
      this.faults.add(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }

  /** The answers so far that were not as described, once. */
  takeFaults(): string[] {
    const found = [...this.faults].sort();
    this.faults.clear();
    return found;
  }

  as(username: string): Promise<Client> {
    const known = this.clients.get(username);
    if (known) return known;
    const client = this.api.login(username).then(({ status, body }) => {
      if (status !== 200) throw new Error(`login of ${username}: ${status} ${JSON.stringify(body)}`);
      return new Client(this, username, body.accessToken as string);
    });
    this.clients.set(username, client);
    return client;
  }

  ofFirm(creditCode: string): Promise<Client> {
    return this.as(`enterprise:${creditCode}`);
  }

  nobody(): Client {
    return new Client(this, 'nobody', undefined);
  }

  /** An account beside those of the demonstration. */
  async addAccount(username: string, account: { roles: string[]; regionCode: string; department?: string }) {
    await this.collection<{ _id: string; [field: string]: unknown }>('users').insertOne({
      _id: username,
      username,
      name: username,
      ...account,
      passwordHash: await hash(DEMO_PASSWORD, { memoryCost: 8_192, timeCost: 1, parallelism: 1 }),
      active: true,
    });
    return this.as(username);
  }

  async stop(): Promise<void> {
    await this.database.close();
    await this.api.stop();
    await this.server.stop();
  }

  private async sampleCounty(): Promise<void> {
    await until('the sample county is loaded', async () => {
      const { body } = await this.api.call('GET', '/readyz');
      return body.missing?.join() === 'worker' ? true : undefined;
    });
    this.day = (await this.api.call('GET', '/api/v1/clock')).body.today as string;
  }
}
