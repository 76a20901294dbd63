import { syntheticCreditCode } from '@app/domain';
import { type MongoServer, startMongo } from '@app/testing';
import { StartedApi } from '../testing/started-api';

interface Line {
  readonly event: string;
  readonly data: Record<string, unknown>;
}

const FIRM = {
  creditCode: syntheticCreditCode('event-stream', '990124'),
  name: '云溪示例有限公司',
  regionCode: '990124101',
  industryCode: 'C3411',
  foundedOn: '2015-01-01',
};

describe('the event stream', () => {
  let server: MongoServer;
  let api: StartedApi;
  const streams: AbortController[] = [];

  beforeAll(async () => {
    server = await startMongo();
    api = await StartedApi.start(server.uri);
    await api.answers();
  }, 60_000);

  afterAll(async () => {
    streams.forEach((stream) => stream.abort());
    await api?.stop();
    await server?.stop();
  });

  const tokenOf = async (username: string): Promise<string> => (await api.login(username)).body.accessToken as string;

  async function open(
    token: string,
  ): Promise<{ status: number; type: string | null; lines: () => AsyncGenerator<Line> }> {
    const stream = new AbortController();
    streams.push(stream);
    const headers = { authorization: `Bearer ${token}` };
    const response = await fetch(`${api.origin}/api/v1/events`, { headers, signal: stream.signal });
    return { status: response.status, type: response.headers.get('content-type'), lines: () => read(response) };
  }

  async function* read({ body }: Response): AsyncGenerator<Line> {
    let text = '';
    for await (const chunk of body ?? []) {
      text += Buffer.from(chunk).toString('utf8');
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const field = (name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
        if (field('data')) yield { event: field('event'), data: JSON.parse(field('data')) as Record<string, unknown> };
      }
    }
  }

  it('tells everybody in the branch which thing changed, and nothing of what is in it', async () => {
    const officer = await tokenOf('officer');
    const { status, type, lines } = await open(officer);
    expect([status, type]).toEqual([200, 'text/event-stream']);
    const stream = lines();
    expect((await stream.next()).value).toMatchObject({ event: 'gap' });

    const headers = { 'idempotency-key': 'stream-1' };
    const registered = await api.call('POST', '/api/v1/enterprises', { token: officer, headers, body: FIRM });
    expect(registered.status).toBe(201);
    let line = await stream.next();
    // The sample county is being loaded meanwhile.
    while (line.value && line.value.data.id !== FIRM.creditCode) line = await stream.next();
    expect(line.value).toEqual({
      event: 'changed',
      data: {
        type: 'enterprise',
        id: FIRM.creditCode,
        revision: registered.body.revision,
        creditCode: FIRM.creditCode,
        status: expect.any(String),
        closed: false,
      },
    });
  });

  it('has no place for a thirteenth page of one session', async () => {
    const token = await tokenOf('auditor');
    const statuses: number[] = [];
    for (let n = 0; n < 13; n += 1) statuses.push((await open(token)).status);
    expect(statuses).toEqual([...Array.from({ length: 12 }, () => 200), 429]);
  });

  it('is not for anybody without an account', async () => {
    expect((await fetch(`${api.origin}/api/v1/events`)).status).toBe(401);
  });
});
