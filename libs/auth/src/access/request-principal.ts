import { DomainError, text } from '@app/domain';
import type { Principal } from '../principal';

// Beside the request, not on it: nothing that a client sends can end up here.
const principals = new WeakMap<object, Principal>();

export function rememberPrincipal(request: object, principal: Principal): void {
  principals.set(request, principal);
}

export function findPrincipal(request: object): Principal | undefined {
  return principals.get(request);
}

/** @throws DomainError 401 `UNAUTHENTICATED` behind an address that needs no account */
export function principalOf(request: object): Principal {
  const principal = principals.get(request);
  if (!principal) throw unauthenticated();
  return principal;
}

export function unauthenticated(): DomainError {
  return new DomainError(401, 'UNAUTHENTICATED', text('请先登录', 'Log in first'));
}
