import { Metrics } from '@app/observability';
import Fastify from 'fastify';
import { type RequestLine, followRequests } from './follow-requests';

async function linesOf(...urls: string[]): Promise<readonly [string, RequestLine][]> {
  const lines: [string, RequestLine][] = [];
  const fastify = Fastify({ genReqId: () => 'request-1' });
  followRequests(fastify, new Metrics(), (line, kind) => lines.push([kind, line]));
  fastify.get('/api/v1/enterprises/:creditCode', () => ({}));
  fastify.get('/healthz', () => ({}));
  const address = await fastify.listen({ host: '127.0.0.1', port: 0 });
  for (const url of urls) await (await fetch(`${address}${url}`)).text();
  await fastify.close();
  return lines;
}

describe('a request', () => {
  it('is one line, without what was asked for', async () => {
    const [line, ...more] = await linesOf('/api/v1/enterprises/91990124MA0TEST01X?q=13800000000');
    expect(more).toEqual([]);
    expect(line).toEqual([
      'request',
      {
        method: 'GET',
        route: '/api/v1/enterprises/:creditCode',
        status: 200,
        ms: expect.any(Number),
        requestId: 'request-1',
      },
    ]);
  });

  it('to an address that nothing answers to leaves no address behind', async () => {
    expect((await linesOf('/secret/13800000000'))[0]).toMatchObject(['request', { route: 'none', status: 404 }]);
  });

  it('of a probe is told apart', async () => {
    expect((await linesOf('/healthz'))[0]).toMatchObject(['probe', { route: '/healthz' }]);
  });
});
