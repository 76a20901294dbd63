import { addMonths } from '@app/domain';
import { bare, type Judgement, NOTHING } from './outcome';
import type { Question } from './question';

/** Whether a firm is at least so many full years old; the anniversary itself counts. */
export function ageAtLeast({ facts: { foundedOn }, asOf }: Question, years: number): Judgement {
  const shape = { ...NOTHING, op: '>=', required: years, unit: '年', period: 'now' };
  if (!foundedOn)
    return bare({ ...shape, verdict: 'unknown', asks: [{ code: 'foundedOn', period: 'now', unit: null }] });
  const note = { code: 'foundedOn', period: 'now', value: foundedOn, unit: null, source: 'registry', used: true };
  const verdict = addMonths(foundedOn, years * 12) <= asOf ? 'met' : 'unmet';
  return bare({ ...shape, verdict, actual: foundedOn, unit: null, notes: [note] });
}
