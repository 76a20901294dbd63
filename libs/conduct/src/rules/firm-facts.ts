import { type EnterpriseState, countingTitles } from '@app/domain';
import type { Facts } from '@app/policy';

/** What the evaluator may know of a firm. Numbers go in as the decimal text in which they are stored. */
export function firmFacts(firm: EnterpriseState): Facts {
  return {
    creditCode: firm.creditCode,
    // Too short to say anything: whatever depends on the industry is then unknown and asks for it.
    industryCode: firm.industryCode ?? '',
    ...(firm.foundedOn ? { foundedOn: firm.foundedOn } : {}),
    indicators: firm.indicators.map((record) => ({
      code: record.code,
      period: record.period,
      value: record.kind === 'bool' ? record.value === 'true' : record.value,
      unit: record.unit,
      source: record.source,
      observedAt: record.observedAt,
      evidenceDocumentId: record.evidenceDocumentId,
    })),
    titles: countingTitles(firm).map(({ code, validFrom, validTo, source }) => ({ code, validFrom, validTo, source })),
    findings: firm.findings.map(({ tier, criterionId, verdict, reason, evidenceDocumentId, validTo }) => ({
      tier,
      criterionId,
      verdict,
      reason,
      evidenceDocumentId,
      validTo,
    })),
  };
}
