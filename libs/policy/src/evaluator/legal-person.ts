import type { SourceNote } from '../diagnosis.types';
import type { CriterionVerdict } from '../pack.types';
import { type Judgement, NOTHING } from './outcome';

const CREDIT_CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

function verdictOn(creditCode: string | undefined): CriterionVerdict {
  if (!creditCode) return 'not-applicable';
  if (!CREDIT_CODE.test(creditCode)) return 'unknown';
  if (creditCode.startsWith('93')) return 'manual-review';
  return creditCode.startsWith('91') ? 'met' : 'unmet';
}

/**
 * CG-1 from the second character pair of the unified social credit code (GB 32100-2015): 91 is an enterprise, 92 an individual
 * household, 93 a farmers' cooperative (a legal person, whether an enterprise is for a human). No code: nothing is said of any firm.
 */
export function legalPerson(creditCode: string | undefined): Judgement {
  const verdict = verdictOn(creditCode);
  const outcome = () => {
    const value = creditCode ?? null;
    const note: SourceNote = { code: 'creditCode', period: 'now', value, unit: null, source: 'registry', used: true };
    const actual = verdict === 'met' || verdict === 'unmet' ? verdict === 'met' : null;
    const notes = creditCode ? [note] : [];
    return { ...NOTHING, verdict, op: '=', required: true, actual, period: 'now', notes };
  };
  return { verdict, asking: false, outcome };
}
