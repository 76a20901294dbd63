import { loadConfig } from '@app/config';
import { Metrics } from '@app/observability';
import type { DatabaseHealth } from '@app/persistence';
import type { WorkerHost } from '../host/worker-host.service';
import { HealthServer } from './health-server';

const world = { database: true, conducting: true };

async function started(environment: Readonly<Record<string, string>>): Promise<HealthServer> {
  const database = { isThere: async () => world.database } as DatabaseHealth;
  const host = {
    get conducting() {
      return world.conducting;
    },
  } as WorkerHost;
  const server = new HealthServer(loadConfig(environment), new Metrics(), database, host);
  await server.onApplicationBootstrap();
  return server;
}

describe('the worker’s health', () => {
  let server: HealthServer;

  const ask = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);

  beforeAll(async () => {
    server = await started({ APP_WORKER_PORT: '0' });
  });

  afterAll(() => server?.onModuleDestroy());

  it('is asked nowhere unless a port is configured', async () => {
    const silent = await started({});
    expect(silent.port).toBeUndefined();
    await silent.onModuleDestroy();
  });

  it('is that of the process alone, whatever is away', async () => {
    Object.assign(world, { database: false, conducting: false });
    const answer = await ask('/healthz');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  it.each([
    [true, true, 200, []],
    [false, true, 503, ['database']],
    [true, false, 503, ['workflows']],
  ])('is whole with database %s and workflows %s: %i', async (database, conducting, status, missing) => {
    Object.assign(world, { database, conducting });
    const answer = await ask('/readyz?for=probe');
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ missing });
  });

  it('shows what it counts', async () => {
    const answer = await ask('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    expect(await answer.text()).toContain('relay_nudges_total');
  });

  it('answers nothing else', async () => {
    expect((await ask('/')).status).toBe(404);
    expect((await ask('/healthz', { method: 'POST' })).status).toBe(405);
  });
});
