import { NOTHING, type Outcome } from './outcome';

/**
 * CG-1 from the second character pair of the unified social credit code (GB 32100-2015): 91 is an enterprise, 92 an individual
 * household, 93 a farmers' cooperative (a legal person, whether an enterprise is for a human). No code: nothing is said of any firm.
 */
export function legalPerson(creditCode: string | undefined): Outcome {
  const shape = { ...NOTHING, op: '=', required: true, period: 'now' };
  if (!creditCode) return { ...shape, verdict: 'not-applicable' };
  const notes = [{ code: 'creditCode', period: 'now', value: creditCode, unit: null, source: 'registry', used: true }];
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(creditCode)) return { ...shape, verdict: 'unknown', notes };
  const category = creditCode.slice(0, 2);
  if (category === '93') return { ...shape, verdict: 'manual-review', notes };
  const met = category === '91';
  return { ...shape, verdict: met ? 'met' : 'unmet', actual: met, notes };
}
