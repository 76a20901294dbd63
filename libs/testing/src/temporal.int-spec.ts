import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Client, Connection } from '@temporalio/client';

import { createTimeSkipping, startTemporal } from './temporal';

describe('a Temporal server of a test', () => {
  it('keeps a started workflow over a kill when it has a file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'temporal-'));
    const server = await startTemporal({ dbFilename: join(folder, 'temporal.db') });
    const connection = await Connection.connect({ address: server.address });
    const client = new Client({ connection, namespace: server.namespace });
    await client.workflow.start('anyWorkflow', { workflowId: 'one', taskQueue: 'nobody' });

    await server.kill();
    await server.restart();

    const description = await client.workflow.getHandle('one').describe();
    expect(description.status.name).toBe('RUNNING');
    await connection.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }, 60_000);

  it('skips time where nothing happens', async () => {
    const environment = await createTimeSkipping();
    const before = await environment.currentTimeMs();

    await environment.sleep('30 days');

    expect((await environment.currentTimeMs()) - before).toBeGreaterThan(29 * 86_400_000);
    await environment.teardown();
  }, 60_000);
});
