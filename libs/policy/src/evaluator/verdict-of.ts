import type { DiagnoseOptions, QuickVerdict } from '../diagnosis.types';
import type { CriterionVerdict, PolicyPack } from '../pack.types';
import { assess, type Assessment } from './assess';
import type { AssessedCriterion } from './criterion';
import { ask, type FirmReading } from './question';
import { rangeOf, sumOf } from './score';

/** A condition stands in the way by its own verdict; a member of alternatives only where its group shares it. */
function standsInTheWay({ grouped, groups }: Assessment, { criterion, verdict }: AssessedCriterion): boolean {
  const id = grouped.get(criterion.id);
  return id === undefined || groups.some(({ group, verdict: ofGroup }) => group.id === id && ofGroup === verdict);
}

function idsOf(deciding: readonly AssessedCriterion[], wanted: CriterionVerdict): readonly string[] {
  return deciding.filter(({ verdict }) => verdict === wanted).map(({ criterion }) => criterion.id);
}

/**
 * The verdict of `diagnose` and what decided it, without the explanation: the same judgement, for runs over all firms.
 *
 * @param firm from `readFirm(facts, asOf)`; read a firm once and ask it about every pack
 */
export function verdictOf(
  pack: PolicyPack,
  firm: FirmReading,
  options: Omit<DiagnoseOptions, 'asOf'> = {},
): QuickVerdict {
  const assessment = assess(ask(pack, firm, options));
  const { score } = assessment.question;
  const sum = score && sumOf(score, 'total');
  const range = sum && rangeOf(sum, sum.of);
  const deciding = assessment.criteria.filter((one) => one.verdict !== 'met' && standsInTheWay(assessment, one));
  return {
    ruleSetId: pack.id,
    verdict: assessment.verdict,
    ...(range ? { score: { min: range.min, max: range.max } } : {}),
    unmet: idsOf(deciding, 'unmet'),
    unknown: idsOf(deciding, 'unknown'),
    manual: idsOf(deciding, 'manual-review'),
  };
}
