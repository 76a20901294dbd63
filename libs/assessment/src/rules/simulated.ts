import type { EnterpriseState } from '@app/domain';
import type { SimulatedChange } from '@app/persistence';
import type { TierFinding } from './firm-in-view';

/** Nothing is known that stands against the tier. */
function isCandidate(finding: TierFinding | undefined): boolean {
  return finding?.verdict === 'promising' || finding?.verdict === 'opportunity';
}

/** What stands in the way, by the ids of its edition. */
function obstacles(finding: TierFinding | undefined): readonly string[] {
  return finding ? [...finding.unmet, ...finding.unknown] : [];
}

/**
 * What a draft changes for one firm; undefined where its verdict stays. A firm enters when nothing stands against it any more,
 * leaves when something does now, and moves when its verdict changes otherwise.
 *
 * @param before the finding by the rules in force; undefined where none apply
 * @param after the finding by the draft
 */
export function simulatedChange(
  { creditCode, name, regionCode }: Pick<EnterpriseState, 'creditCode' | 'name' | 'regionCode'>,
  before: TierFinding | undefined,
  after: TierFinding,
): SimulatedChange | undefined {
  if (before?.verdict === after.verdict) return undefined;
  const [was, is] = [isCandidate(before), isCandidate(after)];
  const direction = was === is ? 'moves' : is ? 'enters' : 'leaves';
  const [gone, come] = [obstacles(before), obstacles(after)];
  const freed = gone.filter((id) => !come.includes(id));
  const fresh = come.filter((id) => !gone.includes(id));
  const clauses = direction === 'enters' ? freed : direction === 'leaves' ? fresh : [...freed, ...fresh];
  return {
    creditCode,
    name,
    regionCode,
    direction,
    before: before?.verdict ?? null,
    after: after.verdict,
    clauses,
  };
}
