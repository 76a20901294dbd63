import { ConfigModule, loadConfig } from '@app/config';
import { freePort, startTemporal, until, type TemporalServer } from '@app/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { Engine } from './engine';
import { TemporalModule } from './temporal.module';
import { WorkflowClient } from './workflow-client';

async function speakTo(address: string): Promise<TestingModule> {
  const config = loadConfig({ TEMPORAL_ADDRESS: address });
  const module = await Test.createTestingModule({ imports: [ConfigModule.forRoot(config), TemporalModule] }).compile();
  return module.init();
}

describe('a client of Temporal', () => {
  it('starts while the server is away, and says so within two seconds', async () => {
    const app = await speakTo(`127.0.0.1:${await freePort()}`);
    const begun = Date.now();
    await expect(app.get(WorkflowClient).signalWithStart({ kind: 'notice', id: 'ntc_1' })).rejects.toMatchObject({
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
      await client.signalWithStart({ kind: 'application', id: 'app_1' });
      await client.signalWithStart({ kind: 'application', id: 'app_1' });
      await client.signalIfRunning({ kind: 'application', id: 'app_1' });
      const running = await until('the list shows it', async () => {
        const stories = [];
        for await (const story of client.running()) stories.push(story);
        return stories.length > 0 ? stories : undefined;
      });
      expect(running).toEqual([{ kind: 'application', id: 'app_1' }]);
    }, 30_000);

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
