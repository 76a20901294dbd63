import type { ApplicationContext } from '../application/application.context';
import type { DecisionContext } from '../kernel/decider';

/** The number of a letter as a county would give it, and what the tier and the firm are called. */
export function letterOf({ newId, aggregateId }: DecisionContext): NonNullable<ApplicationContext['letter']> {
  const letterNo = `荐990124〔2026〕${aggregateId}-${newId('letter').slice(-3)}号`;
  return { letterNo, tierTitle: '专精特新', enterpriseName: '云溪机械' };
}
