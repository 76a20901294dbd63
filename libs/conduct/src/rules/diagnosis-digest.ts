import type { DiagnosisDigest } from '@app/domain';
import type { CriterionVerdict, Diagnosis } from '@app/policy';

/** Conditions of one verdict: criteria that stand alone, and groups of alternatives as one. */
function conditionsWith(diagnosis: Diagnosis, verdict: CriterionVerdict): string[] {
  const alone = diagnosis.criteria.filter(
    (criterion) => criterion.role === 'condition' && !criterion.group && criterion.verdict === verdict,
  );
  const groups = diagnosis.groups.filter((group) => group.verdict === verdict);
  return [...alone, ...groups].map(({ id }) => id);
}

/** What stays with a case of a diagnosis: the verdict, and which conditions stood how. */
export function digestOf(diagnosis: Diagnosis): DiagnosisDigest {
  return {
    tier: diagnosis.tier,
    ruleSetId: diagnosis.ruleSetId,
    asOf: diagnosis.asOf,
    verdict: diagnosis.verdict,
    unmet: conditionsWith(diagnosis, 'unmet'),
    unknown: conditionsWith(diagnosis, 'unknown'),
    manual: conditionsWith(diagnosis, 'manual-review'),
  };
}
