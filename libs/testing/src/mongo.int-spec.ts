import { mongo } from 'mongoose';

import { type MongoServer, startMongo } from './mongo';

describe('a MongoDB of a test', () => {
  let server: MongoServer;

  beforeAll(async () => {
    server = await startMongo();
  }, 60_000);

  afterAll(() => server?.stop());

  it('commits a transaction and keeps it over a kill', async () => {
    const client = new mongo.MongoClient(server.uri);
    const things = client.db('any').collection('things');
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await things.insertOne({ n: 1 }, { session });
        await things.insertOne({ n: 2 }, { session });
      }),
    );

    await server.kill();
    await server.restart();

    expect(await things.countDocuments()).toBe(2);
    await client.close();
  }, 60_000);
});
