import {
  BANNING_CAUSES,
  type BanMatchFound,
  type BanReach,
  CONTROLLING_ROLES,
  type EnterpriseCommand,
  type EnterpriseState,
  type KnownPerson,
  NEW_PERSON,
  sharedPeople,
} from '@app/domain';
import type { TransactionSession } from '@app/persistence';
import type { PeopleBehind } from './people-behind';

/** Whom people share with firms under a ban that runs today. */
async function matchesOf(
  people: readonly KnownPerson[],
  { creditCode, today }: { readonly creditCode: string; readonly today: string },
  { behind, session }: { readonly behind: PeopleBehind; readonly session: TransactionSession },
): Promise<readonly BanMatchFound[]> {
  if (!people.some(({ current }) => current)) return [];
  const firms = await behind.banned(creditCode, session);
  return firms.flatMap(({ firm, people: theirs }) => {
    const bans = firm.bans.filter(({ liftedOn, until }) => !liftedOn && until >= today);
    const shared = sharedPeople(people, theirs);
    return bans.flatMap(({ id: banId, until }) =>
      shared.map((one) => ({ ...one, creditCode: firm.creditCode, banId, until })),
    );
  });
}

/** Whom the firm may share with firms under a ban. */
export async function banMatchesOf(
  firm: EnterpriseState,
  today: string,
  parts: { readonly behind: PeopleBehind; readonly session: TransactionSession },
): Promise<readonly BanMatchFound[]> {
  return matchesOf(await parts.behind.of(firm), { creditCode: firm.creditCode, today }, parts);
}

/** Open cases of other firms that share people with this one. */
async function casesOf(
  creditCode: string,
  people: readonly KnownPerson[],
  { behind, session }: { readonly behind: PeopleBehind; readonly session: TransactionSession },
): Promise<BanReach['cases']> {
  if (people.length === 0) return [];
  const applicants = await behind.applicants(creditCode, session);
  return applicants.flatMap(({ people: theirs, applications }) => {
    const shared = sharedPeople(theirs, people);
    return shared.length === 0 ? [] : applications.map((applicationId) => ({ applicationId, shared }));
  });
}

function newPersonOf(command: EnterpriseCommand): KnownPerson | null {
  if (command.type !== 'record-person' || !CONTROLLING_ROLES.includes(command.role)) return null;
  const { role, name, idMark = null } = command;
  return { id: NEW_PERSON, role, name, idMark, current: true };
}

function bans(command: EnterpriseCommand): boolean {
  if (command.type === 'revoke-title') return BANNING_CAUSES.includes(command.cause);
  return command.type === 'impose-ban';
}

/** What a command may bring nearer to whom; undefined where it can bring nothing. */
export async function banReach(
  firm: EnterpriseState,
  command: EnterpriseCommand,
  today: string,
  parts: { readonly behind: PeopleBehind; readonly session: TransactionSession },
): Promise<BanReach | undefined> {
  const { creditCode } = firm;
  const person = newPersonOf(command);
  if (person) {
    const isBanned = firm.bans.some(({ liftedOn, until }) => !liftedOn && until >= today);
    return {
      matches: await matchesOf([person], { creditCode, today }, parts),
      cases: isBanned ? await casesOf(creditCode, [person], parts) : [],
    };
  }
  if (!bans(command)) return undefined;
  return { matches: [], cases: await casesOf(creditCode, await parts.behind.of(firm), parts) };
}
