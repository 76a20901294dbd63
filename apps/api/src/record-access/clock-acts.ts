import { type Principal, toActor } from '@app/auth';
import { type Turn, isAddressedTo } from '@app/domain';
import type { StandingAction } from './allowed-actions';

/**
 * Pausing, running on and extending one clock. Nobody stops or extends a clock that runs for them
 * (`OWN_CLOCK`), or would, were they not kept out of it (`FOUR_EYES`).
 *
 * @param base path of the case or cultivation
 * @param keptOut accounts that stepped back from it or acted for the firm in it
 */
export function clockActs(
  base: string,
  turn: Turn,
  caller: Principal,
  keptOut: readonly string[] = [],
): StandingAction[] {
  const own = isAddressedTo(turn.assignee, toActor(caller)) || keptOut.includes(caller.id);
  const runs = turn.clock.runningSince !== null;
  const href = (act: string): string => `${base}/clocks/${encodeURIComponent(turn.key)}/${act}`;
  return [
    { permission: 'clock.pause', allowed: !own && runs, href: href('pause') },
    { permission: 'clock.resume', allowed: !own && Boolean(turn.hold), href: href('resume') },
    { permission: 'clock.extend', allowed: !own && runs && !turn.clock.fixedOn, href: href('extend') },
  ];
}
