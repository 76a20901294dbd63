import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { useWords } from './language';

/** The county, its towns and parks: they change by an import only, so they are read once. */
export function useRegions() {
  const words = useWords();
  const query = useQuery({
    queryKey: ['regions'],
    queryFn: () => ask(() => client.GET('/api/v1/regions')),
    staleTime: Infinity,
  });
  const regions = query.data?.items;
  return {
    regions,
    isLoading: query.isLoading,
    /** One that the register does not know is called by its code. */
    nameOf: (code: string): string => {
      const known = regions?.find((region) => region.code === code);
      return known ? words(known.name) : code;
    },
    options: regions?.map(({ code, name }) => ({ value: code, label: words(name) })),
    /** With their codes, where codes are what one knows them by. */
    codedOptions: regions?.map(({ code, name }) => ({ value: code, label: `${words(name)} ${code}` })),
  };
}
