import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';

/** What waits for the reader, of one firm where it is named. */
export function useMine(creditCode?: string) {
  return useQuery({
    queryKey: ['tasks', 'of', creditCode ?? 'all'],
    queryFn: () =>
      ask(() =>
        client.GET('/api/v1/tasks', { params: { query: { enterprise: creditCode || undefined, limit: 200 } } }),
      ),
  });
}
