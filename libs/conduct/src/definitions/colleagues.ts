import { type Actor, type ApplicationState, type Assignee, isAddressedTo } from '@app/domain';
import type { Holders } from './ports';

/**
 * The active accounts that could sit where the actor sits in a round: of the same role, department and branch.
 *
 * @returns ids of accounts, the actor's own among them; none where the actor has no seat in the round
 */
export async function colleaguesOf(
  holders: Holders,
  actor: Actor,
  round: ApplicationState['reviews'][number] | undefined,
): Promise<readonly string[]> {
  const { regionCode } = actor;
  if (!round || regionCode === undefined) return [];
  const seats = round.seats
    .map(({ role, department }): Assignee => ({ role, ...(department ? { department } : {}) }))
    .filter((seat) => isAddressedTo(seat, actor));
  const found = await Promise.all(seats.map((seat) => holders.find(seat, regionCode)));
  return found.flat().flatMap((holder) => (holder.regionCode === regionCode ? [holder.id] : []));
}
