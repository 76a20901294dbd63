import type { ApplicationCommand, ApplicationContext, ApplicationState, Delegation } from '@app/domain';
import { weighsFacts } from '../rules/case-facts';
import type { CaseRequest } from './opening-facts';
import type { Delegations, Holders } from './ports';

interface SeatParts {
  readonly holders: Holders;
  readonly delegations?: Delegations;
}

type Department = Delegation['department'];

/** Commands after which a seat may have nobody. */
function empties(command: ApplicationCommand): boolean {
  if (command.type === 'declare-conflict') return command.conflict;
  return command.type === 'tend-seats' || (command.type === 'give-opinion' && command.verdict === 'recuse');
}

function waitingDepartments({ reviews }: ApplicationState): Department[] {
  const open = reviews.filter(({ status }) => status === 'open');
  return open.flatMap(({ seats }) =>
    seats.flatMap(({ department, opinion }) => (department && !opinion ? [department] : [])),
  );
}

/** Who may sit where, for commands that open, tend or empty seats. */
export async function seatFacts(
  { command, state, base, session }: CaseRequest,
  { holders, delegations }: SeatParts,
): Promise<Pick<ApplicationContext, 'seatHolders' | 'delegations'>> {
  const opens = weighsFacts(command.type) || command.type === 'add-department';
  if (!state || (!opens && !empties(command))) return {};
  const { regionCode } = state;
  const live = (await delegations?.live(regionCode, base.today, session)) ?? [];
  const asked = [...(empties(command) ? waitingDepartments(state) : []), ...live.map(({ department }) => department)];
  const seatHolders = await Promise.all(
    [...new Set(asked)].map(async (department): Promise<[string, readonly string[]]> => {
      const found = await holders.find({ role: 'reviewer', department }, regionCode);
      return [department, found.map(({ id }) => id)];
    }),
  );
  return { delegations: live, ...(asked.length > 0 ? { seatHolders: Object.fromEntries(seatHolders) } : {}) };
}
