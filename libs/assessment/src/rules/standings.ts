import type { IsoDate } from '@app/domain';
import type { FirmAssessment, PoolMove, TierStanding } from '@app/persistence';
import type { FirmInView, TierFinding } from './firm-in-view';
import { poolOf } from './pool-rule';

/** How a firm stands in each tier; the day since when it has stood in its pool is kept while it stays there. */
export function standingsOf(
  firm: FirmInView,
  findings: readonly TierFinding[],
  before: readonly TierStanding[],
): TierStanding[] {
  return findings.map((finding) => {
    const place = poolOf(firm, finding);
    const known = before.find(({ tier }) => tier === finding.tier);
    const since: IsoDate = known && known.pool === place.pool ? known.since : firm.asOf;
    return { ...finding, ...place, since };
  });
}

/** Entries and exits between two looks at a firm. A tier that is no longer looked at is an exit too. */
export function movesBetween(before: FirmAssessment | undefined, after: FirmAssessment): PoolMove[] {
  const { creditCode, name, regionCode, asOf: on } = after;
  const poolBefore = new Map(before?.tiers.map(({ tier, pool }) => [tier, pool]));
  const now = after.tiers.map(({ tier, pool: to, ruleSetId, reasons }) => ({ tier, to, ruleSetId, reasons }));
  const gone = (before?.tiers ?? [])
    .filter(({ tier }) => !after.tiers.some((standing) => standing.tier === tier))
    .map(({ tier, ruleSetId }) => ({ tier, to: null, ruleSetId, reasons: [{ code: 'tier-withdrawn', of: [] }] }));
  return [...now, ...gone]
    .map(({ tier, to, ruleSetId, reasons }) => {
      const from = poolBefore.get(tier) ?? null;
      return { creditCode, name, regionCode, tier, from, to, on, ruleSetId, reasons };
    })
    .filter(({ from, to }) => from !== to);
}
