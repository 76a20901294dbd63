import type { TitleInRenewal } from '../../application/application.context';
import type { EnterpriseState } from '../enterprise.types';

/** The title of a tier as an application for its renewal sees it; null where the firm never held it, or holds its successor. */
export function titleInRenewal(firm: Pick<EnterpriseState, 'titles'>, tier: string): TitleInRenewal | null {
  const title = firm.titles.find(({ code, beginsOn }) => code === tier && !beginsOn);
  if (!title || firm.titles.some(({ code, beginsOn }) => code === tier && beginsOn)) return null;
  const counts = title.status === 'valid' || title.status === 'under-re-review';
  return {
    validTo: counts ? title.validTo : null,
    counts,
    barred: Boolean(title.barred),
    outcome: title.reReview?.outcome ?? null,
    applicationId: title.reReview?.applicationId ?? null,
  };
}
