import type { EnterpriseDraft } from '../../enterprise.context';

/** What is open for the firm takes its new name or place; what is closed keeps the old one, as it was decided under it. */
export function followFirm(draft: EnterpriseDraft, change: { enterpriseName?: string; regionCode?: string }): void {
  const { liveCultivation, life } = draft.context;
  const command = { type: 'follow-firm', ...change };
  if (liveCultivation) draft.then({ aggregate: { type: 'cultivation', id: liveCultivation }, command });
  for (const id of life.liveApplications) draft.then({ aggregate: { type: 'application', id }, command });
}
