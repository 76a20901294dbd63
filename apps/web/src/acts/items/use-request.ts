import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../api/client';

/** The document request behind `…/document-requests/{id}/submissions` or `…/checks`. */
export function useRequest(href: string) {
  const id = /document-requests\/([^/]+)\//.exec(href)?.[1] ?? '';
  return useQuery({
    queryKey: ['document-request', id],
    queryFn: () => ask(() => client.GET('/api/v1/document-requests/{id}', { params: { path: { id } } })),
  });
}
