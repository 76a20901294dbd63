import type { Diagnosis } from '@app/policy';
import type { TierReadinessResponseDto } from './improvement.response';

/** Conditions of a diagnosis by what is known of them; a group of alternatives is one. */
export function toTierReadiness(diagnosis: Diagnosis): TierReadinessResponseDto {
  const { tier, ruleSetId, verdict, score, criteria, groups } = diagnosis;
  const alone = criteria.filter(({ role, group }) => role === 'condition' && !group);
  const verdicts = [...alone, ...groups].map((condition) => condition.verdict);
  const of = (wanted: string): number => verdicts.filter((one) => one === wanted).length;
  return {
    tier,
    ruleSetId,
    verdict,
    met: of('met'),
    unmet: of('unmet'),
    unknown: of('unknown'),
    manual: of('manual-review'),
    of: verdicts.length - of('not-applicable'),
    points: score ? { min: score.min, max: score.max, pass: score.pass } : null,
  };
}
