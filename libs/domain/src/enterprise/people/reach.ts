import type { BanMatchFound } from '../../application/ban-match.types';
import type { EnterpriseDraft } from '../enterprise.context';
import type { Ban } from '../enterprise.types';
import { NEW_PERSON } from './reach.types';
import type { SharedPerson } from './shared-people';

function note(draft: EnterpriseDraft, id: string, matches: readonly BanMatchFound[]): void {
  if (matches.length === 0) return;
  draft.then({ aggregate: { type: 'application', id }, command: { type: 'note-ban-matches', matches } });
}

/** Open cases of other firms learn of a ban on this one. */
function tellOthers(draft: EnterpriseDraft, bans: readonly Pick<Ban, 'id' | 'until'>[], personId: string): void {
  const { creditCode } = draft.state;
  for (const { applicationId, shared } of draft.context.reach?.cases ?? []) {
    const matches = bans.flatMap(({ id: banId, until }) =>
      shared.map((one) => ({ ...named(one, personId), creditCode, banId, until })),
    );
    note(draft, applicationId, matches);
  }
}

function named<S extends SharedPerson>(shared: S, personId: string): S {
  const { here, there } = shared;
  const idOf = (id: string): string => (id === NEW_PERSON ? personId : id);
  return { ...shared, here: { ...here, id: idOf(here.id) }, there: { ...there, id: idOf(there.id) } };
}

/** A ban begins: whoever shares people with this firm and applies somewhere is to be looked at. */
export function tellOfBan(draft: EnterpriseDraft, ban: Pick<Ban, 'id' | 'until'>): void {
  tellOthers(draft, [ban], '');
}

/** Somebody was put on record: the firm's own cases may be reached by bans on others, and others by a ban on this firm. */
export function tellOfPerson(draft: EnterpriseDraft, personId: string): void {
  const { reach, life, today } = draft.context;
  const matches = (reach?.matches ?? []).map((match) => named(match, personId));
  for (const id of life.liveApplications) note(draft, id, matches);
  const running = draft.state.bans.filter(({ liftedOn, until }) => !liftedOn && until >= today);
  tellOthers(draft, running, personId);
}
