import type { Condition } from '../condition.types';
import { membersOf } from '../evaluator/group';
import type { PolicyPack } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import type { RegistryData } from '../registry/registry.types';
import { tiersOf } from '../registry/tiers';
import type { TierDefinition } from '../tier.types';
import { lintBatches } from './lint-batches';
import { lintOverlays } from './lint-overlays';

function lastDay({ effective }: PolicyPack): string {
  return effective.to ?? '9999-12-31';
}

/** Two editions with one first day, one region and one purpose: no rule says which answers. */
function overlap(a: PolicyPack, b: PolicyPack): boolean {
  return (
    a.tier === b.tier &&
    (a.region ?? '') === (b.region ?? '') &&
    a.effective.from === b.effective.from &&
    a.effective.from <= lastDay(a) &&
    a.effective.purposes.some((purpose) => b.effective.purposes.includes(purpose))
  );
}

function lintPacks(packs: readonly PolicyPack[]): PackProblem[] {
  return packs.flatMap((pack, i) =>
    packs.slice(0, i).flatMap((other): PackProblem[] => {
      if (other.id === pack.id) return [{ path: '/id', code: 'ID_TAKEN', message: `there is a "${pack.id}" already` }];
      if (!overlap(pack, other)) return [];
      return [{ path: '/effective', code: 'PACKS_OVERLAP', message: `${other.id} is in force for the same question` }];
    }),
  );
}

function requires(when: Condition): readonly string[] {
  return 'title' in when && when.title.held ? when.title.anyOf : [];
}

/** What must be held before a tier: by its definition, and by the criteria of its packs that have no alternative. */
function requirementsOf(tier: TierDefinition, packs: readonly PolicyPack[]): readonly (readonly string[])[] {
  const own = packs.filter((pack) => pack.tier === tier.code);
  const byPack = own.flatMap((pack) => {
    const grouped = new Set(pack.groups.flatMap(membersOf));
    return pack.criteria
      .filter(({ id, purposes }) => !grouped.has(id) && (!purposes || purposes.includes('new')))
      .map(({ when }) => requires(when))
      .filter((codes) => codes.length > 0);
  });
  return [...tier.prerequisites, ...byPack];
}

/** Tiers that nobody can ever reach, because they wait for one another. */
function lintTiers({ tiers, packs }: Pick<RegistryData, 'tiers' | 'packs'>): PackProblem[] {
  const codes = new Set(tiers.map(({ code }) => code));
  const needs = tiers.map((tier) => ({ tier, needed: requirementsOf(tier, packs) }));
  const attainable = new Set<string>();
  for (let before = -1; before < attainable.size;) {
    before = attainable.size;
    for (const { tier, needed } of needs)
      if (needed.every((any) => any.some((code) => attainable.has(code)))) attainable.add(tier.code);
  }
  return tiers.flatMap((tier, i): PackProblem[] => {
    const path = `/tiers/${i}`;
    const unknown = tier.prerequisites.flat().filter((code) => !codes.has(code));
    if (unknown.length > 0)
      return [{ path, code: 'UNKNOWN_TIER', message: `"${tier.code}" asks for "${unknown[0]}", which is no tier` }];
    if ((tier.kind === 'ladder') !== (tier.rank !== null))
      return [{ path, code: 'WRONG_RANK', message: 'a tier of the ladder has a rank, one beside it has none' }];
    if (attainable.has(tier.code)) return [];
    return [{ path, code: 'CYCLE', message: `"${tier.code}" can never be reached: its prerequisites wait for it` }];
  });
}

/**
 * Looks at packs, tiers, batches and overlays beside one another.
 *
 * @param added only problems that come with this pack (the last one); absent: everything
 */
export function lintRegistry(data: RegistryData, added?: PolicyPack): readonly PackProblem[] {
  const packs = lintPacks(data.packs);
  const ladder = lintTiers({ tiers: tiersOf(data), packs: data.packs });
  if (added) return [...packs, ...ladder.map((one) => ({ ...one, path: '/tierDefinition' }))];
  return [...packs, ...ladder, ...lintBatches(data), ...lintOverlays(data)];
}
