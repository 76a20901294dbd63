import type { Principal } from '@app/auth';
import {
  APPLICATION_TABLE,
  type ApplicationCommandType,
  type ApplicationState,
  involvedIn,
  openTurns,
  phaseOf,
} from '@app/domain';
import { panelTerms } from '@app/policy';
import type { StandingAction } from '../record-access/allowed-actions';
import { clockActs } from '../record-access/clock-acts';

/** A rehearsal by experts where the tier has a scoresheet, and a meeting that may decide the case; neither moves it. */
function besideActs({ id, tier, status }: ApplicationState): StandingAction[] {
  const subject = { type: 'application', id };
  const isOpen = status === 'open';
  const rehearsed = isOpen && panelTerms('rehearsal', tier) !== undefined;
  return [
    { permission: 'panel.order', allowed: rehearsed, href: '/api/v1/panels', given: { subject } },
    { permission: 'meeting.call', allowed: isOpen, href: '/api/v1/meetings', given: { items: [subject] } },
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
    act('ban-match.judge', 'note-ban-matches', 'ban-matches'),
    act('application.issue-letter', 'issue-letter', 'recommendation-letter'),
    ...clocks.flatMap((turn) => clockActs(base, turn, caller, involvedIn(state))),
    ...besideActs(state),
  ];
}
