import { CONTROLLING_ROLES, type FirmRole } from './people.types';

/** A person of a firm as those compare them who may read names; what was erased is null. */
export interface KnownPerson {
  /** `prs_…` */
  readonly id: string;
  readonly role: FirmRole;
  readonly name: string | null;
  /** Keyed hash of the identity number; null where none was given. */
  readonly idMark: string | null;
  /** Whether they are still what they were. */
  readonly current: boolean;
}

export const MATCH_BASES = ['id', 'name'] as const;

/** By what two people are held to be one; a name alone proves nothing. */
export type MatchBasis = (typeof MATCH_BASES)[number];

/** Somebody who may stand behind two firms. */
export interface SharedPerson {
  readonly here: Pick<KnownPerson, 'id' | 'role'>;
  readonly there: Pick<KnownPerson, 'id' | 'role'>;
  readonly basis: MatchBasis;
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s·•.]+/gu, '')
    .toLowerCase();

/** Two numbers decide, whatever the names; where one is missing, the names do. */
function basisOf(here: KnownPerson, there: KnownPerson): MatchBasis | null {
  if (here.idMark !== null && there.idMark !== null) return here.idMark === there.idMark ? 'id' : null;
  if (here.name === null || there.name === null) return null;
  return plain(here.name) === plain(there.name) ? 'name' : null;
}

/**
 * Who answers for or controls a firm today and did, or does, so of another. Whoever left the other one counts too: a ban rests on
 * what was done before it.
 */
export function sharedPeople(here: readonly KnownPerson[], there: readonly KnownPerson[]): readonly SharedPerson[] {
  const controls = ({ role }: KnownPerson): boolean => CONTROLLING_ROLES.includes(role);
  const pick = ({ id, role }: KnownPerson): Pick<KnownPerson, 'id' | 'role'> => ({ id, role });
  return here
    .filter((person) => controls(person) && person.current)
    .flatMap((person) =>
      there.filter(controls).flatMap((other): SharedPerson[] => {
        const basis = basisOf(person, other);
        return basis ? [{ here: pick(person), there: pick(other), basis }] : [];
      }),
    );
}
