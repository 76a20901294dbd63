import { ConfigModule, loadConfig } from '@app/config';
import { freePort, startTemporal, until, type TemporalServer } from '@app/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { Engine } from './engine';
import { TemporalModule } from './temporal.module';
import { WorkflowClient } from './workflow-client';

const FIRM = { creditCode: '91990124MA0TEST01X', regionCode: '990124401' };

async function speakTo(address: string, namespace = 'cultivation'): Promise<TestingModule> {
  const config = loadConfig({ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace });
  const module = await Test.createTestingModule({ imports: [ConfigModule.forRoot(config), TemporalModule] }).compile();
  return module.init();
}

async function idsOf(client: WorkflowClient, query: string): Promise<string[]> {
  const { executions } = await client.within(({ workflowService }) =>
    workflowService.listWorkflowExecutions({ namespace: client.namespace, query }),
  );
  return executions.map(({ execution }) => execution?.workflowId ?? '');
}

describe('a client of Temporal', () => {
  it('starts while the server is away, and says so within two seconds', async () => {
    const app = await speakTo(`127.0.0.1:${await freePort()}`);
    const begun = Date.now();
    await expect(app.get(WorkflowClient).signalWithStart({ kind: 'notice', id: 'ntc_1' }, FIRM)).rejects.toMatchObject({
      code: 'WORKFLOWS_AWAY',
      status: 503,
    });
    expect(await app.get(Engine).look()).toBe('away');
    expect(Date.now() - begun).toBeLessThan(5_000);
    await app.close();
  }, 30_000);

  describe('of a server that comes and goes', () => {
    let server: TemporalServer;
    let app: TestingModule;

    beforeAll(async () => {
      server = await startTemporal();
      app = await speakTo(server.address);
    }, 60_000);

    afterAll(async () => {
      await app?.close();
      await server?.stop();
    });

    it('keeps closed workflows for thirty days, however often it asks', async () => {
      await app.get(Engine).ensureNamespace();
      await app.get(Engine).ensureNamespace();
    });

    it('starts a story once and nudges it afterwards', async () => {
      const client = app.get(WorkflowClient);
      await client.signalWithStart({ kind: 'application', id: 'app_1' }, FIRM);
      await client.signalWithStart({ kind: 'application', id: 'app_1' }, FIRM);
      await client.signalIfRunning({ kind: 'application', id: 'app_1' });
      const running = await until('the list shows it', async () => {
        const stories = [];
        for await (const story of client.running()) stories.push(story);
        return stories.length > 0 ? stories : undefined;
      });
      expect(running).toEqual([{ kind: 'application', id: 'app_1' }]);
    }, 30_000);

    it('lets operators find a workflow by its branch and by its firm', async () => {
      const client = app.get(WorkflowClient);
      await client.signalWithStart({ kind: 'notice', id: 'ntc_found' }, FIRM);
      await client.signalWithStart({ kind: 'notice', id: 'ntc_other' }, { ...FIRM, regionCode: '990125' });
      for (const query of [
        `RegionCode STARTS_WITH '990124'`,
        `RegionCode = '990124401' AND CreditCode = '${FIRM.creditCode}'`,
      ])
        await until(query, async () => {
          const found = await idsOf(client, `WorkflowType = 'noticeWorkflow' AND ${query}`);
          expect(found).not.toContain('notice:ntc_other');
          return found.includes('notice:ntc_found') || undefined;
        });
    }, 30_000);

    it('makes a namespace able to list by them where it is not yet', async () => {
      const other = await speakTo(server.address, 'another');
      await until('the namespace is whole', async () => {
        await other.get(Engine).ensureNamespace();
        await other.get(WorkflowClient).signalWithStart({ kind: 'notice', id: 'ntc_there' }, FIRM);
        const found = await idsOf(other.get(WorkflowClient), `RegionCode = '${FIRM.regionCode}'`);
        return found.includes('notice:ntc_there') || undefined;
      });
      await other.close();
    }, 60_000);

    it('starts nothing for a thing that is over', async () => {
      await app.get(WorkflowClient).signalIfRunning({ kind: 'notice', id: 'ntc_over' });
    });

    it('sees that no worker asks for work', async () => {
      expect(await app.get(Engine).look()).toBe('idle');
    });

    it('finds the server again after it was away', async () => {
      await server.kill();
      expect(await app.get(Engine).look()).toBe('away');
      await server.restart();
      await until('it answers', async () => ((await app.get(Engine).look()) === 'idle' ? true : undefined));
    }, 60_000);
  });
});
