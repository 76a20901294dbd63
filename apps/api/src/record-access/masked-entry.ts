import { maskName } from '@app/domain';
import type { AccessEntry } from '@app/persistence';

/** An entry of the access log as lists show it: who it was is told by the account. */
export function toMaskedEntry<E extends Pick<AccessEntry, 'actor'>>(entry: E): E {
  const { name } = entry.actor;
  return name === undefined ? entry : { ...entry, actor: { ...entry.actor, name: maskName(name) } };
}
