import { mongo } from 'mongoose';
import { sampleCounty } from '@app/directory-import';
import { PRODUCTION_SECRETS, type MongoServer, startMongo, until } from '@app/testing';
import { StartedApi } from '../../testing/started-api';

/** Nothing listens there: the worker is all that may still be missing. */
const NO_TEMPORAL = { TEMPORAL_ADDRESS: '127.0.0.1:1' };

async function loaded(api: StartedApi): Promise<void> {
  await until('only the worker is missing', async () => {
    const { body } = await api.call('GET', '/readyz');
    return body.missing?.join() === 'worker' ? true : undefined;
  });
}

describe('the sample county', () => {
  let server: MongoServer;
  let client: mongo.MongoClient;

  const count = (collection: string) => client.db('cultivation').collection(collection).countDocuments();

  beforeAll(async () => {
    server = await startMongo();
    client = new mongo.MongoClient(server.uri);
  }, 60_000);

  afterAll(async () => {
    await client?.close();
    await server?.stop();
  });

  it('is there after the first start of a demonstration, firm by firm, and the same after the second', async () => {
    const { firms } = sampleCounty();
    const first = await StartedApi.start(server.uri, NO_TEMPORAL);
    await loaded(first);
    expect(await count('enterprises')).toBe(firms.length);
    expect(await count('directory')).toBe(firms.length);

    const token = (await first.login('officer')).body.accessToken as string;
    const titled = firms.find(({ titles }) => titles.length > 0);
    const { body } = await first.call('GET', `/api/v1/enterprises/${titled?.creditCode}`, { token });
    expect(body).toMatchObject({
      name: titled?.name,
      titles: [expect.objectContaining({ code: titled?.titles[0]?.code })],
    });
    const small = await first.call('GET', '/api/v1/enterprises?tier=small&limit=100', { token });
    const makers = small.body.items.filter(({ industryCode }: { industryCode: string }) =>
      industryCode.startsWith('C'),
    );
    expect(makers.length).toBeGreaterThanOrEqual(10);
    await first.stop();

    const before = await count('events');
    const second = await StartedApi.start(server.uri, NO_TEMPORAL);
    await loaded(second);
    expect(await count('events')).toBe(before);
    await second.stop();
  }, 90_000);

  it('does not exist in production', async () => {
    const production = await StartedApi.start(server.uri, {
      ...NO_TEMPORAL,
      APP_MODE: 'production',
      ...PRODUCTION_SECRETS,
      MONGO_DB: 'production',
    });
    await loaded(production);
    expect(await client.db('production').collection('enterprises').countDocuments()).toBe(0);
    await production.stop();
  }, 60_000);
});
