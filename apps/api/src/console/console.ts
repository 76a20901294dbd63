import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const ROOT = '/console';

/** Messages lead to these without naming the console; notices are public pages of their own. */
const LINKED_PLACES = ['tasks', 'applications', 'cultivations', 'enterprises', 'policies', 'dossiers'];

/** What the build puts where a page's nonce belongs. */
const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/** Scripts come from our own files only; the component library writes its styles at run time, under the nonce of the page. */
function policyOf(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/**
 * Serves the console: its files by their hashed names for ever, and for every address under it the one page, which finds its own way.
 *
 * @param folder where the built console is
 */
export async function serveConsole(fastify: FastifyInstance, folder: string): Promise<void> {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return;
  const page = readFileSync(index, 'utf8');

  await fastify.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: `${ROOT}/assets/`,
    decorateReply: false,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  const answer = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .header('Content-Security-Policy', policyOf(nonce))
      .header('Cache-Control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(page.replaceAll(NONCE_PLACEHOLDER, nonce));
  };
  fastify.get('/', (_request, reply) => reply.redirect(`${ROOT}/`));
  for (const place of LINKED_PLACES) {
    fastify.get(`/${place}/*`, (request, reply) => reply.redirect(`${ROOT}${request.url}`));
  }
  fastify.get(ROOT, (_request, reply) => reply.redirect(`${ROOT}/`));
  fastify.get(`${ROOT}/*`, answer);
}
