import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { principalOf } from '@app/auth';
import type { FastifyRequest } from 'fastify';

/** Who asks: `@Caller() caller: Principal`. Only behind a permission; a public address has no caller. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  principalOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
