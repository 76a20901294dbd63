import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ask, client } from '../../api/client';
import { newKey } from '../../api/idempotency';
import { ProblemError, isStale } from '../../api/problem';

type Answers = Readonly<Record<string, string>>;

/** Somebody else, or another file of this page, was faster: their draft is read, and this page's papers are added to it. */
const isWorthRepeating = (failures: number, error: unknown): boolean =>
  failures < 3 && (!(error instanceof ProblemError) || error.problem.status >= 500 || isStale(error.problem));

/**
 * Papers that were uploaded and not handed in, kept by the server for the whole side: another device, or a colleague, goes on with
 * them. What was uploaded at this page counts here even where the draft could not be saved.
 */
export function useDraft(requestId: string) {
  const cache = useQueryClient();
  const queryKey = ['document-request', requestId, 'draft'];
  const params = { path: { id: requestId } };
  const { data } = useQuery({
    queryKey,
    queryFn: () => ask(() => client.GET('/api/v1/document-requests/{id}/draft', { params })),
    retry: false,
  });
  const uploaded = useRef<Answers>({});
  const [here, setHere] = useState<Answers>({});
  const note = (next: Answers): void => {
    uploaded.current = next;
    setHere(next);
  };
  const saving = useMutation({
    // One after the other: two files that end together do not overwrite each other's draft.
    scope: { id: `draft:${requestId}` },
    retry: isWorthRepeating,
    mutationFn: async () => {
      const now = await ask(() => client.GET('/api/v1/document-requests/{id}/draft', { params }));
      const answers = { ...answersOf(now.items), ...uploaded.current };
      const items = Object.entries(answers).map(([itemId, documentId]) => ({ itemId, documentId }));
      return ask(() =>
        client.PUT('/api/v1/document-requests/{id}/draft', {
          params: { ...params, header: { 'Idempotency-Key': newKey(), 'If-Match': `"${now.revision}"` } },
          body: { items },
        }),
      );
    },
    onSuccess: (saved) => cache.setQueryData(queryKey, saved),
  });
  const keep = (itemId: string, documentId: string): void => {
    note({ ...uploaded.current, [itemId]: documentId });
    saving.mutate();
  };
  return { answers: { ...answersOf(data?.items ?? []), ...here }, keep, handedIn: () => note({}), error: saving.error };
}

function answersOf(items: readonly { readonly itemId: string; readonly documentId: string | null }[]): Answers {
  return Object.fromEntries(items.flatMap(({ itemId, documentId }) => (documentId ? [[itemId, documentId]] : [])));
}
