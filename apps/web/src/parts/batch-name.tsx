import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { useWords } from './language';

interface Props {
  readonly id: string;
  readonly tier: string;
}

/** What a batch is called; one that is no longer listed is shown by its code. */
export function BatchName({ id, tier }: Props) {
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['batches', tier],
    queryFn: () => ask(() => client.GET('/api/v1/batches', { params: { query: { tier, limit: 200 } } })),
    staleTime: 600_000,
  });
  const known = data?.items.find((batch) => batch.id === id);
  return <>{known ? words(known.title) : id}</>;
}
