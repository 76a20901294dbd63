import { type Principal, toActor } from '@app/auth';
import { type ApplicationState, isPermitted } from '@app/domain';
import type { BanMatchResponseDto } from './ban-match.response';

/** What the office knows of other firms is not for the firm, nor for whoever reviews one paper of it. */
export function toBanMatches(state: ApplicationState, caller: Principal): BanMatchResponseDto[] {
  if (!isPermitted(toActor(caller), 'ban-match.read')) return [];
  return (state.banMatches ?? []).map(({ here, there, banId: _banId, ...match }) => ({
    ...match,
    ...{ personId: here.id, role: here.role, otherRole: there.role },
  }));
}
