import { type Principal, toActor } from '@app/auth';
import {
  APPLICATION_TABLE,
  type ApplicationCommandType,
  type ApplicationState,
  type Turn,
  isAddressedTo,
  openTurns,
  phaseOf,
} from '@app/domain';
import type { StandingAction } from '../record-access/allowed-actions';

/** Nobody stops or extends a clock that runs for them (`OWN_CLOCK`). */
function clockActs(base: string, turn: Turn, caller: Principal): StandingAction[] {
  const own = isAddressedTo(turn.assignee, toActor(caller)) && !turn.assignee.excludes?.includes(caller.id);
  const runs = turn.clock.runningSince !== null;
  const href = (act: string): string => `${base}/clocks/${encodeURIComponent(turn.key)}/${act}`;
  return [
    { permission: 'clock.pause', allowed: !own && runs, href: href('pause') },
    { permission: 'clock.resume', allowed: !own && Boolean(turn.hold), href: href('resume') },
    { permission: 'clock.extend', allowed: !own && runs && !turn.clock.fixedOn, href: href('extend') },
  ];
}

/** What the status of a case allows beside its tasks. */
export function standingActs(state: ApplicationState, caller: Principal): StandingAction[] {
  const allowed: readonly ApplicationCommandType[] = APPLICATION_TABLE[phaseOf(state)];
  const base = `/api/v1/applications/${state.id}`;
  const act = (permission: StandingAction['permission'], command: ApplicationCommandType, last: string) => ({
    ...{ permission, allowed: allowed.includes(command), href: `${base}/${last}` },
  });
  const clocks = allowed.includes('pause-clock') ? openTurns(state.turns) : [];
  return [
    act('application.withdraw', 'withdraw', 'withdraw'),
    act('application.request-refusal-review', 'request-refusal-review', 'review-request'),
    act('application.reopen', 'reopen', 'reopening'),
    act('application.issue-letter', 'issue-letter', 'recommendation-letter'),
    ...clocks.flatMap((turn) => clockActs(base, turn, caller)),
  ];
}
