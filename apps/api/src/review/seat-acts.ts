import type { Principal } from '@app/auth';
import { APPLICATION_TABLE, type ApplicationCommandType, type ApplicationState, phaseOf } from '@app/domain';
import type { StandingAction } from '../record-access/allowed-actions';

type Round = ApplicationState['reviews'][number];

/** What can be done about the seats of a round beside answering: one more of them, one handed on, an objection taken back. */
export function seatActs(state: ApplicationState, round: Round, caller: Principal): StandingAction[] {
  const allowed: readonly ApplicationCommandType[] = APPLICATION_TABLE[phaseOf(state)];
  const mine = round.seats.filter((seat) => seat.id === (caller.department ?? 'bureau'));
  const isOpen = round.status === 'open';
  const waits = mine.some(({ opinion, delegated }) => !opinion && !delegated);
  const objects = mine.some(({ opinion }) => opinion?.verdict === 'object' && !opinion.resolution);
  const href = (last: string): string => `/api/v1/reviews/${round.id}/${last}`;
  const joint = round.kind === 'department-review';
  return [
    {
      permission: 'review.add-department',
      allowed: isOpen && joint && allowed.includes('add-department'),
      href: href('departments'),
    },
    {
      permission: 'review.delegate',
      allowed: isOpen && waits && allowed.includes('delegate-seat'),
      href: href('delegation'),
    },
    {
      permission: 'review.withdraw-objection',
      allowed: objects && allowed.includes('withdraw-objection'),
      href: href('objection-withdrawal'),
    },
  ];
}
