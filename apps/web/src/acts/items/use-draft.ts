import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, client } from '../../api/client';

type Answers = Readonly<Record<string, string>>;

/**
 * Papers that were uploaded and not handed in, kept by the server for the whole side: another device, or a colleague, goes on with
 * them. Whoever saw an older draft is told (412) and reads the latest.
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
  const answers: Answers = Object.fromEntries(
    (data?.items ?? []).flatMap(({ itemId, documentId }) => (documentId ? [[itemId, documentId] as const] : [])),
  );
  const saving = useMutation({
    // One after the other: two files that end together do not overwrite each other's draft.
    scope: { id: `draft:${requestId}` },
    mutationFn: async ({ itemId, documentId }: { readonly itemId: string; readonly documentId: string }) => {
      const now = await ask(() => client.GET('/api/v1/document-requests/{id}/draft', { params }));
      const others = now.items.filter((item) => item.itemId !== itemId && item.documentId !== null);
      const items = [
        ...others.map((item) => ({ itemId: item.itemId, documentId: item.documentId ?? '' })),
        { itemId, documentId },
      ];
      return ask(() =>
        client.PUT('/api/v1/document-requests/{id}/draft', {
          params: { ...params, header: { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${now.revision}"` } },
          body: { items },
        }),
      );
    },
    onSuccess: (saved) => cache.setQueryData(queryKey, saved),
  });
  return { answers, keep: saving.mutate, error: saving.error };
}
