import { loadConfig } from '@app/config';
import { type MongoServer, startMongo } from '@app/testing';
import { type Connection, createConnection } from 'mongoose';
import { runCheck } from './run-check';

describe('the check of a database', () => {
  let mongo: MongoServer;
  let connection: Connection;

  beforeAll(async () => {
    mongo = await startMongo();
    connection = await createConnection(mongo.uri, { dbName: 'cultivation' }).asPromise();
  }, 60_000);

  afterAll(async () => {
    await connection?.close();
    await mongo?.stop();
  });

  it('finds what no event accounts for', async () => {
    const config = loadConfig({ MONGO_URI: mongo.uri });
    expect(await runCheck(config, () => undefined)).toEqual({ seen: 0, wrong: 0 });

    const smuggled = { revision: 1, regionCode: '990124', state: {}, headHash: '0'.repeat(64) };
    await connection.collection<{ _id: string }>('notices').insertOne({ _id: 'ntc_1', ...smuggled });
    const lines: string[] = [];
    expect(await runCheck(config, (line) => lines.push(line))).toEqual({ seen: 1, wrong: 1 });
    expect(lines).toEqual(['notice ntc_1: its snapshot is not what its events say']);
  }, 60_000);
});
