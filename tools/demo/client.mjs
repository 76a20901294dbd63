import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** An answer that a caller has to look at. */
export class Refused extends Error {
  /**
   * @param {string} call method and path
   * @param {number} status
   * @param {{ code?: string, detail?: string, requestId?: string, errors?: unknown }} problem
   */
  constructor(call, status, problem) {
    super(`${call} → ${status} ${problem.code ?? ''} ${problem.detail ?? ''} ${JSON.stringify(problem.errors ?? '')}`);
    this.status = status;
    this.code = problem.code;
    this.requestId = problem.requestId;
  }
}

const PATIENCE_MS = 60_000;

/** One account's way to the product, over HTTP only. Writes carry a key of their own, so a repeat after an outage is safe. */
export class Client {
  /**
   * @param {string} origin
   * @param {string} username
   * @param {string} password
   */
  constructor(origin, username, password) {
    this.origin = origin;
    this.username = username;
    this.password = password;
    /** @type {string | undefined} */
    this.token = undefined;
  }

  /** @param {string} path */
  get(path) {
    return this.call('GET', path);
  }

  /**
   * @param {string} path
   * @param {unknown} body
   */
  post(path, body) {
    return this.call('POST', path, body);
  }

  /**
   * @param {string} path
   * @param {unknown} body
   */
  put(path, body) {
    return this.call('PUT', path, body);
  }

  /**
   * Uploads one file with its fields.
   *
   * @param {string} path
   * @param {{ name: string, bytes: Uint8Array, type: string }} file
   * @param {Record<string, string>} fields
   */
  upload(path, file, fields) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([file.bytes], { type: file.type }), file.name);
    return this.call('POST', path, form);
  }

  /**
   * @param {'GET' | 'POST' | 'PUT'} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>} the answer's body
   * @throws {Refused} for every 4xx
   */
  async call(method, path, body) {
    const key = method === 'GET' ? {} : { 'idempotency-key': randomUUID() };
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      this.token ??= await this.login();
      const answer = await this.attempt(method, path, body, key);
      if (answer?.status === 401) this.token = undefined;
      else if (answer && answer.status < 500) return answer.body;
      if (Date.now() > until) throw new Error(`${method} ${path}: no answer for ${PATIENCE_MS / 1000} s`);
      await pause(250);
    }
  }

  /** Undefined where the service cannot be reached at all. */
  async attempt(method, path, body, key) {
    const isForm = body instanceof FormData;
    const headers = {
      authorization: `Bearer ${this.token}`,
      ...key,
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) };
    const response = await fetch(`${this.origin}${path}`, { method, headers, ...sent }).catch(() => undefined);
    if (!response) return undefined;
    const answer = await response.json().catch(() => ({}));
    if (response.status >= 400 && response.status < 500 && response.status !== 401 && response.status !== 429) {
      throw new Refused(`${method} ${path} as ${this.username}`, response.status, answer);
    }
    return { status: response.status === 429 ? 503 : response.status, body: answer };
  }

  async login() {
    const body = JSON.stringify({ username: this.username, password: this.password });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${this.origin}/api/v1/auth/login`, { method: 'POST', headers, body });
    const answer = await response.json();
    if (!response.ok) throw new Refused(`login of ${this.username}`, response.status, answer);
    this.user = answer.user;
    return answer.accessToken;
  }
}
