import type { DocumentRequest } from './document-request.types';

/** One item between two submissions: the file that answered it as of each; null where none did. */
export interface ItemComparison {
  readonly itemId: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** The file that answered an item when the first so many submissions were in. */
function answerAt({ submissions }: Pick<DocumentRequest, 'submissions'>, itemId: string, count: number): string | null {
  const last = submissions
    .slice(0, count)
    .filter(({ itemIds }) => itemIds.includes(itemId))
    .at(-1);
  return last?.documents?.[itemId] ?? null;
}

/**
 * Every item that was answered, as it stood after two submissions.
 *
 * @param from number of a submission, 1, 2, …; 0: before the first
 * @param to number of a later one
 */
export function compareSubmissions(
  request: Pick<DocumentRequest, 'submissions' | 'items'>,
  from: number,
  to: number,
): ItemComparison[] {
  return request.items.flatMap(({ id }) => {
    const before = answerAt(request, id, from);
    const after = answerAt(request, id, to);
    return before === null && after === null ? [] : [{ itemId: id, from: before, to: after }];
  });
}
