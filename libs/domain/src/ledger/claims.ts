import type { Assignee } from '../kernel/task';
import { spansOf } from '../turn/spans';
import type { Turn } from '../turn/turn.types';
import type { Claim, LedgerOwner } from './ledger.types';

/** Whose days a turn uses, by whom it is addressed to. */
export function ownerOf({ role, department }: Assignee): LedgerOwner {
  switch (role) {
    case 'enterprise':
      return 'firm';
    case 'reviewer':
      return department ? `department:${department}` : 'bureau:reviewer';
    case 'expert':
    case 'mentor':
      return role;
    default:
      return `bureau:${role}`;
  }
}

/**
 * What a turn claims: the days on which its clock ran for its owner, those on which it stood still for the reason of the pause.
 * A clock that stands still asks nobody for anything, so it owns a day only where nothing else runs.
 *
 * @param owner where it is not that of the assignee
 */
export function claimsOfTurn(turn: Turn, owner: LedgerOwner = ownerOf(turn.assignee)): Claim[] {
  return spansOf(turn).map(({ from, to, paused }) => ({
    owner: paused ? `paused:${paused.reason}` : owner,
    from,
    to,
    because: turn.key,
    rank: paused ? 1 : 0,
  }));
}

/** Takes out of claims the days on which others hold something: what is sent back does not lie with whoever sent it. */
export function suspendedWhile(claims: readonly Claim[], others: readonly Pick<Claim, 'from' | 'to'>[]): Claim[] {
  return others.reduce<Claim[]>(
    (left, other) =>
      left.flatMap((claim) => {
        const before = claim.to === null || claim.to > other.from ? other.from : claim.to;
        const after = other.to !== null && other.to > claim.from ? other.to : claim.from;
        const overlaps = (claim.to === null || claim.to > other.from) && (other.to === null || other.to > claim.from);
        if (!overlaps) return [claim];
        const head = before > claim.from ? [{ ...claim, to: before }] : [];
        const tail = other.to !== null && (claim.to === null || claim.to > after) ? [{ ...claim, from: after }] : [];
        return [...head, ...tail];
      }),
    [...claims],
  );
}
