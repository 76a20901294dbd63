import { randomBytes } from 'node:crypto';
import type { PersonRef, PersonalData } from '@app/domain';
import type { PersonalValues } from '@app/persistence';
import { sha256 } from './canonical';

/** What stands in the event's data and what stands outside. */
export interface SeparatedData {
  readonly hashes: Readonly<Record<string, string>>;
  readonly personal: PersonalValues;
  /** Whose each value is, where it is one person's. */
  readonly whose: Readonly<Record<string, PersonRef>>;
}

/**
 * Salts and hashes the personal fields of one event: `<name>Hash` = hex SHA-256 of `salt:value` goes into the data, salt and value
 * stay outside, so that erasing them breaks no proof and guessing a name from its hash is hopeless.
 */
export function separatePersonalData(
  all: readonly PersonalData[] | undefined,
  event: number,
): SeparatedData | undefined {
  const own = (all ?? []).filter((one) => one.event === event);
  const fields = own.flatMap((one) => Object.entries(one.fields));
  if (fields.length === 0) return undefined;

  const salted = fields.map(([name, value]) => ({ name, value, salt: randomBytes(16).toString('hex') }));
  return {
    hashes: Object.fromEntries(salted.map(({ name, salt, value }) => [`${name}Hash`, personalHash(salt, value)])),
    personal: Object.fromEntries(salted.map(({ name, salt, value }) => [name, { salt, value }])),
    whose: Object.assign({}, ...own.map(({ whose }) => whose ?? {})) as SeparatedData['whose'],
  };
}

/** The hash by which a stored value can be checked against the event. */
function personalHash(salt: string, value: string): string {
  return sha256(`${salt}:${value}`);
}
