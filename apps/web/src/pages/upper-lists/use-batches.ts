import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../api/client';
import { useWords } from '../../parts/language';

const MOST = 200;

/** The batches of a tier, or of all, to choose from. */
export function useBatches(tier?: string) {
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['batches', tier ?? 'all'],
    queryFn: () =>
      ask(() => client.GET('/api/v1/batches', { params: { query: { ...(tier ? { tier } : {}), limit: MOST } } })),
  });
  return (data?.items ?? []).map(({ id, title }) => ({ value: id, label: words(title) }));
}
