import table from '../../packs/measures.json';
import type { Gap } from '../diagnosis.types';
import type { MeasureRule } from '../plan.types';

export const MEASURES = table as readonly MeasureRule[];

/** The measures that help with a gap of this kind, the first that is meant first. */
export function rulesFor(criterionId: string, kind: Gap['kind']): readonly MeasureRule[] {
  return MEASURES.filter((rule) => rule.criteria.includes(criterionId) && rule.closes.includes(kind));
}
