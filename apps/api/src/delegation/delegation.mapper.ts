import { type IsoDate, isInForce } from '@app/domain';
import type { StoredDelegation } from '@app/persistence';
import type { DelegationResponseDto } from './delegation.response';

function stateOf(delegation: StoredDelegation, today: IsoDate): string {
  if (delegation.takenBack) return 'taken-back';
  if (isInForce(delegation, today)) return 'in-force';
  return delegation.fromOn > today ? 'to-come' : 'over';
}

/** A delegation as it stands on a day. */
export function toDelegationResponse(delegation: StoredDelegation, today: IsoDate): DelegationResponseDto {
  const { id, department, from, to, fromOn, toOn, scope, reason, at, takenBack } = delegation;
  return {
    ...{ id, department, from, to, fromOn, toOn, reason, at },
    scope: { tiers: scope.tiers ?? null, batch: scope.batch ?? null },
    state: stateOf(delegation, today),
    takenBack: takenBack && { ...takenBack },
  };
}
