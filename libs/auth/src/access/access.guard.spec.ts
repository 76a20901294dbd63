import 'reflect-metadata';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from '@app/domain';
import type { AccessTokens } from '../tokens/access-tokens';
import type { Principal } from '../principal';
import { AnyAccount, Public, RequirePermission } from './access.decorators';
import { SessionCookies } from '../session/session-cookies';
import { SigningKey } from '../tokens/signing-key';
import { AccessGuard } from './access.guard';
import { findPrincipal } from './request-principal';

class Things {
  @Public()
  open(): void {}

  @AnyAccount()
  own(): void {}

  @RequirePermission('application.decide')
  decide(): void {}

  undeclared(): void {}
}

const principal = (role: Role): Principal => ({
  id: role,
  name: role,
  roles: [role],
  regionCode: '990124',
  sessionId: 's',
});

// A token is the name of its role.
const tokens = { verify: async (token: string) => (token === 'forged' ? undefined : principal(token as Role)) };
const cookies = new SessionCookies(new SigningKey('secret'));
const guard = new AccessGuard(new Reflector(), tokens as unknown as AccessTokens, cookies);

interface Browser {
  readonly session: string;
  readonly method: string;
  readonly csrf?: string;
}

async function knock(method: keyof Things, authorization?: string, browser?: Browser): Promise<string> {
  const request = {
    method: browser?.method ?? 'POST',
    headers: { authorization, 'x-csrf-token': browser?.csrf },
    cookies: browser ? { session: browser.session } : {},
  };
  const context = {
    getHandler: () => Things.prototype[method],
    getClass: () => Things,
    switchToHttp: () => ({ getRequest: () => request }),
  } as unknown as ExecutionContext;
  try {
    await guard.canActivate(context);
    return findPrincipal(request)?.id ?? 'nobody';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('AccessGuard', () => {
  it('lets anybody in where an operation is public', async () => {
    expect(await knock('open')).toBe('nobody');
  });

  it('asks for an account everywhere else', async () => {
    for (const method of ['own', 'decide', 'undeclared'] as const) {
      expect(await knock(method)).toBe('UNAUTHENTICATED');
      expect(await knock(method, 'Bearer forged')).toBe('UNAUTHENTICATED');
      expect(await knock(method, 'Basic leader')).toBe('UNAUTHENTICATED');
    }
  });

  it('goes by the table of permissions', async () => {
    expect(await knock('decide', 'Bearer leader')).toBe('leader');
    expect(await knock('decide', 'Bearer officer')).toBe('FORBIDDEN');
    expect(await knock('own', 'Bearer officer')).toBe('officer');
  });

  it('refuses to everybody what declares no rule', async () => {
    expect(await knock('undeclared', 'Bearer administrator')).toBe('FORBIDDEN');
    expect(await knock('undeclared', 'Bearer leader')).toBe('FORBIDDEN');
  });

  describe('a browser that is known by its cookie', () => {
    const own = cookies.csrfTokenOf('s');

    it('reads, and writes with the header of its session', async () => {
      expect(await knock('decide', undefined, { session: 'leader', method: 'GET' })).toBe('leader');
      expect(await knock('decide', undefined, { session: 'leader', method: 'POST', csrf: own })).toBe('leader');
    });

    it.each([undefined, '', 'x', cookies.csrfTokenOf('t'), `${own}x`])(
      'writes nothing with the header %p',
      async (csrf) => {
        const browser = { session: 'leader', method: 'DELETE', ...(csrf === undefined ? {} : { csrf }) };
        expect(await knock('decide', undefined, browser)).toBe('CSRF_TOKEN_INVALID');
      },
    );

    it('is asked to log in where the cookie is forged', async () => {
      expect(await knock('own', undefined, { session: 'forged', method: 'GET' })).toBe('UNAUTHENTICATED');
    });

    it('is not known by its cookie where it also sends a token', async () => {
      const browser = { session: 'leader', method: 'GET' };
      expect(await knock('decide', 'Bearer forged', browser)).toBe('UNAUTHENTICATED');
      expect(await knock('decide', 'Bearer officer', browser)).toBe('FORBIDDEN');
    });
  });
});
