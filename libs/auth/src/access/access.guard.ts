import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Action, DomainError, isPermitted, text } from '@app/domain';
import type { FastifyRequest } from 'fastify';
import type { Principal } from '../principal';
import { SessionCookies } from '../session/session-cookies';
import { AccessTokens } from '../tokens/access-tokens';
import { ACCESS_RULE, type AccessRule } from './access.decorators';
import { rememberPrincipal, unauthenticated } from './request-principal';

/** The guard of every operation. Deny by default: what declares no rule is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: AccessTokens,
    private readonly cookies: SessionCookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule?.kind === 'public') return true;

    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const principal = await this.authenticate(request);
    rememberPrincipal(request, principal);
    if (rule?.kind === 'any-account') return true;
    if (!rule || !isPermitted(principal, rule.action)) throw forbidden(rule?.action);
    return true;
  }

  /** By the header where there is one; only a browser without it is known by its cookie, and then writes need their own header. */
  private async authenticate(request: FastifyRequest): Promise<Principal> {
    const { authorization } = request.headers;
    const bearer = /^Bearer ([\w.~+/=-]{1,4096})$/i.exec(authorization ?? '')?.[1];
    const token = authorization === undefined ? this.cookies.accessTokenOf(request) : bearer;
    const principal = token ? await this.tokens.verify(token) : undefined;
    if (!principal) throw unauthenticated();
    if (authorization === undefined) this.cookies.checkWrite(request, principal.sessionId);
    return principal;
  }
}

function forbidden(action: Action | undefined): DomainError {
  const what = action ?? 'none';
  return new DomainError(
    403,
    'FORBIDDEN',
    text(`您的角色不能执行此操作（${what}）`, `Your role does not permit this (${what})`),
  );
}
