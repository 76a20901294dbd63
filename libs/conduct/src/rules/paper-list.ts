import type { DocumentItem } from '@app/domain';
import { type Diagnosis, type PolicyPack, documentsFor } from '@app/policy';
import type { Filing } from './filing';

/** The paper list of a pack for one firm, as items of the case's document request. */
export function paperList(pack: PolicyPack, diagnosis: Diagnosis, filing: Filing): DocumentItem[] {
  return documentsFor(pack, diagnosis, filing).map((need) => ({
    id: need.type,
    type: need.type,
    title: need.title,
    required: need.required,
    firmOnly: need.byFirmOnly,
    reusableMonths: need.reusableMonths ?? null,
    because: need.criteria.length > 0 ? need.criteria.join(', ') : null,
    status: 'open',
    documentId: null,
    offline: null,
    reason: null,
  }));
}
