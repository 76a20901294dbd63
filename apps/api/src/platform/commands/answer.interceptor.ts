import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type Observable, map } from 'rxjs';
import { Answer } from './answer';

/** Sends an `Answer` with its status, and the revision of whatever has one as `ETag`, ready for `If-Match`. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((value: unknown) => send(value, reply)));
  }
}

function send(value: unknown, reply: FastifyReply): unknown {
  const body = value instanceof Answer ? (value.body as unknown) : value;
  if (value instanceof Answer) {
    reply.status(value.status);
    if (value.replayed) reply.header('Idempotency-Replayed', 'true');
  }
  const revision = revisionOf(body);
  if (revision !== undefined) reply.header('ETag', `"${revision}"`);
  return body;
}

function revisionOf(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('revision' in body)) return undefined;
  return Number.isInteger(body.revision) ? (body.revision as number) : undefined;
}
