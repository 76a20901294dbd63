import type { Criterion, Example, PolicyPack, ScorePart } from '../pack.types';
import type { PackProblem } from '../registry/pack-problem';
import type { TierDefinition } from '../tier.types';
import { lintCondition, reachable } from './lint-condition';
import { lintContradictions } from './lint-contradictions';
import { lintReferences } from './lint-references';
import { lintRemedies } from './lint-remedies';
import { leastOf, lintScore } from './lint-score';
import { lintSiteChecks } from './lint-site-check';
import { lintSteps } from './lint-steps';

export interface LintContext {
  /** Every tier that there is, the pack's own among them. */
  readonly tiers: readonly TierDefinition[];
  /** How many of the criteria come from shared files. */
  readonly included: number;
}

function lintHead(pack: PolicyPack, { tiers }: LintContext): PackProblem[] {
  const { tierDefinition: own, effective } = pack;
  const known = tiers.find(({ code }) => code === pack.tier);
  const add = (wrong: boolean, path: string, code: string, message: string): PackProblem[] =>
    wrong ? [{ path, code, message }] : [];
  return [
    ...add(!pack.id.startsWith(`${pack.tier}@`), '/id', 'ID_MISMATCH', `the id begins with "${pack.tier}@"`),
    ...add(!known, '/tier', 'UNKNOWN_TIER', `there is no tier "${pack.tier}", and the pack defines none`),
    ...add(Boolean(own && own.code !== pack.tier), '/tierDefinition/code', 'ID_MISMATCH', `it must be "${pack.tier}"`),
    ...add(
      Boolean(own && known && JSON.stringify(own) !== JSON.stringify(known)),
      '/tierDefinition',
      'TIER_TAKEN',
      `"${pack.tier}" is defined already, otherwise`,
    ),
    ...add(
      Boolean(effective.to && effective.to < effective.from),
      '/effective/to',
      'DATES_REVERSED',
      'the last day comes before the first',
    ),
    ...(effective.transition ?? []).flatMap(({ until }, i) =>
      add(
        until < (effective.to ?? effective.from),
        `/effective/transition/${i}/until`,
        'DATES_REVERSED',
        'ends too early',
      ),
    ),
  ];
}

function missingExamples(
  examples: readonly Example[],
  can: { met: boolean; unmet: boolean },
  path: string,
): PackProblem[] {
  const seen = new Set(examples.map(({ expect }) => expect));
  return (['met', 'unmet'] as const)
    .filter((verdict) => can[verdict] && !seen.has(verdict))
    .map((verdict) => ({
      path: `${path}/examples`,
      code: 'EXAMPLE_MISSING',
      message: `no worked example that is "${verdict}"`,
    }));
}

/** A part that gives points to everybody is never "unmet"; one that a human gives is neither by data alone. */
function partCan({ bestOf }: ScorePart): { met: boolean; unmet: boolean } {
  const byData = bestOf.every((scale) => !('judged' in scale));
  return { met: byData, unmet: byData && bestOf.every((scale) => leastOf(scale) === 0) };
}

/** A first title cannot ask for itself. */
function lintOwnTitle(criterion: Criterion, tier: string, path: string): PackProblem[] {
  const { when, purposes } = criterion;
  if (!('title' in when) || !when.title.held || !when.title.anyOf.every((code) => code === tier)) return [];
  if (purposes && !purposes.includes('new')) return [];
  return [{ path, code: 'CYCLE', message: `a first "${tier}" cannot ask for "${tier}"` }];
}

/**
 * Looks for what the schema cannot say: unknown names, overlapping bands, unreachable scores, contradictions, dead clauses,
 * missing examples.
 *
 * @returns every problem with its path in the file; empty for a sound pack
 */
export function lintPack(pack: PolicyPack, context: LintContext): readonly PackProblem[] {
  const pathOf = (i: number): string =>
    i < context.included ? `/includes/${pack.criteria[i]?.id ?? ''}` : `/criteria/${i - context.included}`;
  const parts = pack.score?.parts ?? [];
  const names = { parts: parts.map(({ id }) => id), titles: context.tiers.map(({ code }) => code) };
  return [
    ...lintHead(pack, context),
    ...pack.criteria.flatMap((criterion, i) => [
      ...lintCondition(criterion.when, names, `${pathOf(i)}/when`),
      ...lintOwnTitle(criterion, pack.tier, `${pathOf(i)}/when/title`),
      ...missingExamples(criterion.examples, reachable(criterion.when), pathOf(i)),
    ]),
    ...parts.flatMap((part, i) => missingExamples(part.examples, partCan(part), `/score/parts/${i}`)),
    ...lintScore(pack, pathOf),
    ...lintReferences(pack, pathOf),
    ...lintContradictions(pack, pathOf),
    ...lintSteps(pack),
    ...lintRemedies(pack),
    ...lintSiteChecks(pack, names),
  ];
}
