import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { principalOf, toActor } from '@app/auth';
import type { Actor } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Problems } from '../openapi/problems.decorator';
import { checkPlainBody } from '../validation/plain-body';
import { commandIdOf } from './idempotency-key';
import { expectedRevisionOf } from './if-match';
import { requestHash } from './request-hash';

/** What every command needs to know of its request; spread it into the command path's request. */
export interface CommandEnvelope {
  readonly commandId: string;
  readonly actor: Actor;
  readonly expectedRevision?: number;
  readonly requestHash: string;
}

/** Reads `Idempotency-Key` and `If-Match` and says so in the API description: `@Envelope() envelope: CommandEnvelope`. */
export const Envelope = createParamDecorator(
  (_: unknown, context: ExecutionContext) => envelopeOf(context.switchToHttp().getRequest<FastifyRequest>()),
  [
    described(
      ApiHeader({
        name: 'Idempotency-Key',
        required: true,
        description: '1 to 200 visible characters; a repeat with the same body returns the first answer',
        schema: { type: 'string', minLength: 1, maxLength: 200 },
      }),
    ),
    described(
      ApiHeader({
        name: 'If-Match',
        required: false,
        description: 'The revision seen, quoted; a stale one is refused with 412',
        schema: { type: 'string', pattern: '^"\\d+"$' },
      }),
    ),
    described(
      Problems(
        'IDEMPOTENCY_KEY_REQUIRED',
        'IDEMPOTENCY_KEY_MALFORMED',
        'IDEMPOTENCY_KEY_REUSED',
        'IF_MATCH_MALFORMED',
        'REVISION_STALE',
        'TOO_BUSY',
      ),
    ),
  ],
);

/** Only the command id, for writes that change no aggregate (uploads, imports). */
export const CommandId = createParamDecorator(
  (_: unknown, context: ExecutionContext) =>
    commandIdOf(context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key']),
  [
    described(ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', maxLength: 200 } })),
    described(Problems('IDEMPOTENCY_KEY_REQUIRED', 'IDEMPOTENCY_KEY_MALFORMED', 'IDEMPOTENCY_KEY_REUSED')),
  ],
);

/** @throws DomainError 400 where a header is missing or malformed, or the body is none that could be hashed */
export function envelopeOf(request: FastifyRequest): CommandEnvelope {
  const expectedRevision = expectedRevisionOf(request.headers['if-match']);
  const commandId = commandIdOf(request.headers['idempotency-key']);
  // The pipe that checks bodies comes later, and the hash goes through all of this one.
  if (request.body !== undefined) checkPlainBody(request.body);
  return {
    commandId,
    actor: toActor(principalOf(request)),
    ...(expectedRevision === undefined ? {} : { expectedRevision }),
    requestHash: requestHash(request.method, request.url, request.body),
  };
}

/** Lets a parameter document its method. */
function described(decorator: MethodDecorator): ParameterDecorator {
  return (target, key) => {
    if (key === undefined) return;
    const method = Object.getOwnPropertyDescriptor(target, key);
    if (method) decorator(target, key, method);
  };
}
