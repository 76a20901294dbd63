import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppConfig } from '@app/config';
import { Metrics } from '@app/observability';
import { DatabaseHealth } from '@app/persistence';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { WorkerHost } from '../host/worker-host.service';

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * Tells an orchestrator whether this process lives and is whole, and a scraper what it counts: `/healthz`, `/readyz`, `/metrics`,
 * for the inner network only. Where no port is configured nobody listens.
 */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(HealthServer.name);
  private server: Server | undefined;

  constructor(
    private readonly config: AppConfig,
    private readonly metrics: Metrics,
    private readonly database: DatabaseHealth,
    private readonly host: WorkerHost,
  ) {}

  /** The port that it listens on; undefined where it does not. */
  get port(): number | undefined {
    return (this.server?.address() as AddressInfo | null | undefined)?.port;
  }

  /** @throws the system's error where the port is taken: the process does not come up */
  async onApplicationBootstrap(): Promise<void> {
    const { port } = this.config.worker;
    if (port === undefined) return;
    const server = createServer((request, response) => void this.answer(request, response));
    this.server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, this.config.http.host, resolve);
    });
    this.log.log(`health and metrics on port ${this.port}`);
  }

  async onModuleDestroy(): Promise<void> {
    const { server } = this;
    if (!server?.listening) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  private async answer({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, contentType, body } = await this.answerTo(method, url?.split('?')[0]).catch((error: unknown) => {
      this.log.warn(`no answer to ${url}: ${String(error)}`);
      return json(500, { status: 'failed' });
    });
    response.writeHead(status, { 'Content-Type': contentType }).end(body);
  }

  private async answerTo(method: string | undefined, path: string | undefined): Promise<Answer> {
    if (method !== 'GET' && method !== 'HEAD') return json(405, { status: 'method-not-allowed' });
    switch (path) {
      case '/healthz':
        return json(200, { status: 'ok' });
      case '/readyz': {
        const missing = await this.missing();
        return json(missing.length === 0 ? 200 : 503, {
          status: missing.length === 0 ? 'ready' : 'not-ready',
          missing,
        });
      }
      case '/metrics':
        return { status: 200, ...(await this.metrics.render()) };
      default:
        return json(404, { status: 'not-found' });
    }
  }

  private async missing(): Promise<string[]> {
    return [...((await this.database.isThere()) ? [] : ['database']), ...(this.host.conducting ? [] : ['workflows'])];
  }
}

function json(status: number, value: object): Answer {
  return { status, contentType: 'application/json', body: JSON.stringify(value) };
}
