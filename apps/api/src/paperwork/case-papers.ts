import type { ApplicationState, DocumentItem } from '@app/domain';

export interface CasePaper {
  readonly item: DocumentItem;
  readonly documentId: string | null;
}

/** The latest state of every item of a case, in the order of the pack's list, then what was asked for later. */
export function casePapers(state: ApplicationState): CasePaper[] {
  const latest = new Map<string, DocumentItem>(state.items.map((item) => [item.id, item]));
  for (const request of state.requests) for (const item of request.items) latest.set(item.id, item);
  return [...latest.values()].map((item) => ({ item, documentId: item.documentId }));
}
