import { type Principal, scopeOf } from '@app/auth';
import { type EnterpriseState, type FirmPerson, maskName } from '@app/domain';
import { PersonalVault } from '@app/persistence';
import { EventReader } from '@app/record';
import { Injectable } from '@nestjs/common';
import type { PersonResponseDto } from './person.response';

/** Names of a firm's people by the revision beside which they stand; what was erased is absent. */
export type NamesOfPeople = ReadonlyMap<number, string>;

/** Reads who the people of a firm are: their names are personal data and stand beside its events. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly events: EventReader,
    private readonly vault: PersonalVault,
  ) {}

  async namesOf({ creditCode, people }: EnterpriseState, caller: Principal): Promise<NamesOfPeople> {
    if (!people?.length) return new Map();
    const personal = await this.events.personalOf({ type: 'enterprise', id: creditCode }, scopeOf(caller));
    const known = people.flatMap(({ revision }): [number, string][] => {
      const name = personal.get(revision)?.['name']?.value;
      return name === undefined ? [] : [[revision, name]];
    });
    return new Map(known);
  }

  /** What is kept of an identity number: the same for the same person in every firm, of no use without the master key. */
  idMarkOf(idNumber: string): Promise<string> {
    return this.vault.markOf('id', idNumber.toUpperCase());
  }
}

/** The people of a firm with their names masked. */
export function maskedPeople(people: readonly FirmPerson[], names: NamesOfPeople): PersonResponseDto[] {
  return people.map((person) => {
    const name = names.get(person.revision);
    return toPersonResponse(person, name === undefined ? null : maskName(name));
  });
}

export function toPersonResponse(person: FirmPerson, name: string | null): PersonResponseDto {
  const { id, role, since, until, source, identified } = person;
  return { id, role, name, since, until, source, identified };
}
