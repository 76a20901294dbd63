import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { useWords } from './language';

/** The name of a county, town or park; one that the register does not know is shown by its code. */
export function RegionName({ code }: { readonly code: string }) {
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['regions'],
    queryFn: () => ask(() => client.GET('/api/v1/regions')),
    staleTime: Infinity,
  });
  const known = data?.items.find((region) => region.code === code);
  return <>{known ? words(known.name) : code}</>;
}
