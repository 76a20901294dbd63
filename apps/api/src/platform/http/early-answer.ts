import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Taken in and thrown away after the answer, for clients that look for one only after they have sent everything. */
const DISCARDED_BYTES = 8 * 1024 * 1024;

/** How long in all, and how long a client may be silent, or go on sending although nobody reads any more. */
const LINGER_MS = 10_000;
const QUIET_MS = 2_000;

/**
 * Answers an upload, or a body over its limit, that is refused before it has ended, and cuts it off. Node would read such a body to its end, however long; closing
 * the connection at once would reset it, and the client would never see why. So: the whole answer, then a bounded rest of the
 * body, then the end of the connection.
 *
 * @param maxBytes the limit of uploads: bodies of up to twice as much are taken in whole, so that every kind of client gets its answer
 */
export function answerEarly(fastify: FastifyInstance, maxBytes: number): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!isRefusedEarly(request, reply) || typeof payload !== 'string') return done(null, payload);
    request.raw.unpipe();
    reply.header('Connection', 'close');
    reply.header('Content-Length', Buffer.byteLength(payload));
    return done(null, Readable.from(lingering(payload, request.raw, maxBytes)));
  });
}

function isRefusedEarly(request: FastifyRequest, reply: FastifyReply): boolean {
  const isForm = request.headers['content-type']?.toLowerCase().startsWith('multipart/') ?? false;
  const isRefused = isForm ? reply.statusCode >= 400 : reply.statusCode === 413;
  return isRefused && !request.raw.complete;
}

async function* lingering(payload: string, body: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer> {
  yield Buffer.from(payload);
  const declared = Number(body.headers['content-length'] ?? Infinity);
  await discard(body, declared <= 2 * maxBytes ? declared : DISCARDED_BYTES);
}

function discard(body: IncomingMessage, atMost: number): Promise<void> {
  const deadline = Date.now() + LINGER_MS;
  let left = atMost;
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, QUIET_MS);
    body.on('data', (bytes: Buffer) => {
      left -= bytes.length;
      if (left < 0) body.pause();
      else if (Date.now() < deadline) timer.refresh();
    });
    for (const event of ['end', 'close', 'error']) {
      body.once(event, () => {
        clearTimeout(timer);
        resolve();
      });
    }
    body.resume();
  });
}
