import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ObjectionLimits, refuseLargeObjection } from './objection-limits';

/** Holds back floods of objections, and bodies that no objection needs, before anything is read of them. */
@Injectable()
export class ObjectionGuard implements CanActivate {
  constructor(private readonly limits: ObjectionLimits) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    this.limits.take(request, request.params.id);
    refuseLargeObjection(request);
    return true;
  }
}
