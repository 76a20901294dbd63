import type { Finding } from '@app/domain';
import type { Diagnosis } from '@app/policy';
import type { DiagnosisResponseDto } from './diagnosis.response';
import type { CriterionResponseDto, SourceResponseDto } from './criterion.response';

/** A finding on record, as one of the things that were looked at. */
function sourceOf(finding: Finding, decided: boolean, asOf: string): SourceResponseDto {
  const { criterionId, verdict, reason, evidenceDocumentId, validTo, by, at } = finding;
  const expired = validTo !== null && validTo < asOf;
  return {
    code: `finding:${criterionId}`,
    period: 'now',
    value: verdict,
    unit: null,
    source: 'finding',
    observedAt: at.slice(0, 10),
    ...(evidenceDocumentId ? { evidenceDocumentId } : {}),
    used: decided && !expired,
    // Where the figures say it, or the criterion is not asked, nobody's word is needed.
    ...(expired ? { because: 'expired' } : decided ? {} : { because: 'outranked' }),
    by,
    reason,
    validTo,
  };
}

/** A diagnosis with the findings among the sources of their criteria: who found what, when, for which reason. */
export function withFindings(diagnosis: Diagnosis, findings: readonly Finding[]): DiagnosisResponseDto {
  const ofTier = findings.filter(({ tier }) => tier === diagnosis.tier);
  const criteria = diagnosis.criteria.map((criterion): CriterionResponseDto => {
    const own = ofTier.filter(({ criterionId }) => criterionId === criterion.id);
    const notes = own.map((finding) => sourceOf(finding, criterion.foundBy === 'human', diagnosis.asOf));
    return notes.length > 0 ? { ...criterion, sources: [...criterion.sources, ...notes] } : criterion;
  });
  return { ...diagnosis, criteria };
}
