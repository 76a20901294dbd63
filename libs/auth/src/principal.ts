import type { Actor, Department, Role } from '@app/domain';
import { RegionScope } from '@app/persistence';

/** Who asks, as the access token says. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: Department;
  /** Branch to which the roles are granted. */
  readonly regionCode: string;
  /** The firm of an enterprise user. */
  readonly creditCode?: string;
  readonly sessionId: string;
}

/** The principal as the one who gives a command. */
export function toActor(principal: Principal): Actor {
  const { id, name, roles, department, regionCode, creditCode } = principal;
  return {
    kind: 'person',
    id,
    name,
    roles,
    regionCode,
    ...(department ? { department } : {}),
    ...(creditCode ? { creditCode } : {}),
  };
}

/** What the principal's queries may see: an enterprise user its own firm, everyone else the branch. */
export function scopeOf(principal: Principal): RegionScope {
  return principal.creditCode ? RegionScope.firm(principal.creditCode) : RegionScope.branch(principal.regionCode);
}
