import type { TierDefinition } from '../tier.types';
import type { RegistryData } from './registry.types';

/** Tiers beside the ladder come last. */
const rankOf = ({ rank }: TierDefinition): number => rank ?? Number.MAX_SAFE_INTEGER;

/** The tiers of the data and those that its packs bring, lowest first; of several definitions of one the first. */
export function tiersOf({ tiers, packs }: Pick<RegistryData, 'tiers' | 'packs'>): TierDefinition[] {
  const all = [...tiers, ...packs.flatMap((pack) => pack.tierDefinition ?? [])];
  const first = new Map([...all].reverse().map((tier) => [tier.code, tier]));
  return [...first.values()].sort((a, b) => rankOf(a) - rankOf(b) || all.indexOf(a) - all.indexOf(b));
}
