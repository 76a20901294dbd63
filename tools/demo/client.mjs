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
/** Longer than the slowest honest answer; after it the request is sent again under its key. */
const ANSWER_MS = 20_000;

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
      const loggedIn = this.token !== undefined || (await this.login());
      const answer = loggedIn ? await this.attempt(method, path, body, key) : undefined;
      if (answer?.status === 401) this.token = undefined;
      else if (answer && answer.status < 400) return answer.body;
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
    const answer = await this.send(path, { method, headers, ...sent });
    if (answer && isRefusal(answer.status)) {
      throw new Refused(`${method} ${path} as ${this.username}`, answer.status, answer.body);
    }
    return answer;
  }

  /** @returns {Promise<boolean>} false where the service is away or busy; try again */
  async login() {
    const body = JSON.stringify({ username: this.username, password: this.password });
    const headers = { 'content-type': 'application/json' };
    const answer = await this.send('/api/v1/auth/login', { method: 'POST', headers, body });
    if (!answer || answer.status >= 500 || answer.status === 429) return false;
    if (answer.status >= 400) throw new Refused(`login of ${this.username}`, answer.status, answer.body);
    this.user = answer.body.user;
    this.token = answer.body.accessToken;
    return true;
  }

  /** @param {string} path @param {RequestInit} request */
  async send(path, request) {
    try {
      const response = await fetch(`${this.origin}${path}`, { ...request, signal: AbortSignal.timeout(ANSWER_MS) });
      const text = await response.text();
      return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {} };
    } catch {
      return undefined;
    }
  }
}

/** What sending again cannot change; a token that ran out and a limit on the rate are not. */
function isRefusal(status) {
  return status >= 400 && status < 500 && status !== 401 && status !== 429;
}
