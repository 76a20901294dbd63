import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { DomainError, text } from '@app/domain';
import type { FastifyRequest } from 'fastify';

/** Takes forms of our own pages only: nobody's browser is made to object by another site. */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers, host } = context.switchToHttp().getRequest<FastifyRequest>();
    const site = headers['sec-fetch-site'];
    const { origin } = headers;
    const foreign =
      (site !== undefined && site !== 'same-origin' && site !== 'none') ||
      (origin !== undefined && !isOf(origin, host));
    if (!foreign) return true;
    const detail = text('请在本网站的页面上提交', 'Hand it in on a page of this site');
    throw new DomainError(403, 'FORBIDDEN', detail);
  }
}

function isOf(origin: string, host: string): boolean {
  return URL.canParse(origin) && new URL(origin).host === host;
}
