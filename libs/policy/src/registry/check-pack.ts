import { lintCalendarTerms } from '../lint/lint-calendar-terms';
import { lintSiteShares } from '../lint/lint-site-check';
import { lintLadders } from '../lint/lint-ladders';
import { lintPack } from '../lint/lint-pack';
import { lintRemedyDefaults } from '../lint/lint-remedies';
import { lintRegistry } from '../lint/lint-registry';
import { runExamples } from '../lint/run-examples';
import { type PackFile, resolveIncludes } from './pack-file';
import type { PackProblem } from './pack-problem';
import { checkShape } from './pack-schema';
import type { PackCheck, RegistryData } from './registry.types';
import { tiersOf } from './tiers';

/** The first of these that finds something: a later one would only repeat it. */
function firstOf(...checks: readonly (() => readonly PackProblem[])[]): readonly PackProblem[] {
  for (const check of checks) {
    const problems = check();
    if (problems.length > 0) return problems;
  }
  return [];
}

/**
 * Checks a pack as part of what is there: size and shape, includes and its own soundness, its place among the others, and last
 * its ladders and worked examples. Never throws.
 *
 * @param examples false where the pack was checked before, and is only read again
 */
export function checkPack(data: RegistryData, value: unknown, { examples }: { readonly examples: boolean }): PackCheck {
  const shaped = checkShape<PackFile>('pack', value);
  if ('problems' in shaped) return shaped;
  const file = shaped.data;
  const shared = new Map(data.shared.map((one) => [one.id, one]));
  const missing = (file.includes ?? []).flatMap((id, i): PackProblem[] =>
    shared.has(id) ? [] : [{ path: `/includes/${i}`, code: 'UNKNOWN_INCLUDE', message: `there is no "${id}"` }],
  );
  const pack = resolveIncludes(file, shared);
  const included = pack.criteria.length - file.criteria.length;
  const beside: RegistryData = { ...data, packs: [...data.packs, pack] };
  const problems = firstOf(
    () => [...missing, ...lintPack(pack, { tiers: tiersOf(beside), included })],
    () => lintRegistry(beside, pack),
    () => [
      ...lintCalendarTerms(pack, data.deadlines),
      ...lintSiteShares(pack, data.deadlines),
      ...lintRemedyDefaults(pack, data.deadlines),
    ],
    () => (examples ? lintLadders(pack) : []),
    () => (examples ? runExamples(pack, included) : []),
  );
  return problems.length > 0 ? { problems } : { pack, problems: [] };
}
