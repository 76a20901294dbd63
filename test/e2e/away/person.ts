import { randomUUID } from 'node:crypto';
import { until } from '@app/testing';
import type { Product } from './product';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // Tests look into bodies freely.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
  /** Real milliseconds from the question to the answer. */
  readonly tookMs: number;
}

/** One account's way to the product over HTTP. Sends once and shows the answer as it is. */
export class Person {
  private token: string | undefined;

  constructor(
    private readonly product: Product,
    readonly username: string,
  ) {}

  /** @throws Error where the account cannot log in within seconds */
  async login(): Promise<this> {
    const body = JSON.stringify({ username: this.username, password: this.product.password });
    const headers = { 'content-type': 'application/json' };
    const answer = await until(`${this.username} logs in`, async () => {
      const one = await this.fetch('/api/v1/auth/login', { method: 'POST', headers, body });
      return one.status === 200 ? one : undefined;
    });
    this.token = answer.body.accessToken as string;
    return this;
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path);
  }

  post(path: string, body: unknown, key: string = randomUUID(), signal?: AbortSignal): Promise<Answer> {
    return this.send('POST', path, body, key, signal);
  }

  put(path: string, body: unknown, key: string = randomUUID()): Promise<Answer> {
    return this.send('PUT', path, body, key);
  }

  /** The body of an answer that must be good. @throws Error with the problem document */
  async must(sent: Promise<Answer>): Promise<Answer['body']> {
    const { status, body } = await sent;
    if (status >= 400) throw new Error(`${this.username}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async upload(creditCode: string, type: string): Promise<string> {
    const form = new FormData();
    form.set('creditCode', creditCode);
    form.set('type', type);
    form.set('file', new Blob([`%PDF-1.4\n${type} ${creditCode}\n%%EOF\n`]), `${type}.pdf`);
    const { id } = await this.must(this.send('POST', '/api/v1/documents', form, randomUUID()));
    return id as string;
  }

  private async send(
    method: string,
    path: string,
    body?: unknown,
    key?: string,
    signal?: AbortSignal,
  ): Promise<Answer> {
    if (this.token === undefined) await this.login();
    const isForm = body instanceof FormData;
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...(key === undefined ? {} : { 'idempotency-key': key }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
    const answer = await this.fetch(path, { method, headers, ...sent, ...(signal ? { signal } : {}) });
    if (answer.status !== 401) return answer;
    this.token = undefined;
    return this.send(method, path, body, key, signal);
  }

  private async fetch(path: string, request: RequestInit): Promise<Answer> {
    const begun = performance.now();
    const response = await fetch(`${this.product.origin}${path}`, request);
    const text = await response.text();
    const body: unknown = /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body, tookMs: performance.now() - begun };
  }
}
