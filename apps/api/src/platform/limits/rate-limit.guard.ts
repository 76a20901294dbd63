import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
  UseGuards,
  applyDecorators,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError, text } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import { Problems } from '../openapi/problems.decorator';
import { addressKey } from './address-key';
import { type Rate, TokenBuckets } from './token-bucket';

const RATE = 'rate limit of an operation';

/** Limits an operation by the caller's address: for what needs no account, where anybody may knock. */
export function RateLimit(rate: Rate): MethodDecorator {
  return applyDecorators(SetMetadata(RATE, rate), UseGuards(RateLimitGuard), Problems('RATE_LIMITED'));
}

@Injectable()
export class RateLimitGuard implements CanActivate {
  private static readonly byHandler = new WeakMap<object, TokenBuckets>();

  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const handler = context.getHandler();
    const rate = this.reflector.get<Rate | undefined>(RATE, handler);
    if (!rate) return true;

    const buckets = RateLimitGuard.byHandler.get(handler) ?? new TokenBuckets(rate);
    RateLimitGuard.byHandler.set(handler, buckets);
    const taken = buckets.take(addressKey(context.switchToHttp().getRequest<FastifyRequest>().ip));
    if (taken.allowed) return true;

    const detail = text('请求过于频繁，请稍后再试', 'Too many requests from your address; try again later');
    throw new DomainError(429, 'RATE_LIMITED', detail, undefined, taken.retryAfterSeconds);
  }
}
