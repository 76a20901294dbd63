import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';

/** The tiers of the ladder and the titles beside it, lowest first, as the rules in force name them. */
export function useTiers(isWanted = true) {
  return useQuery({
    queryKey: ['tiers'],
    queryFn: () => ask(() => client.GET('/api/v1/policies/tiers')),
    enabled: isWanted,
    staleTime: Infinity,
    retry: false,
  });
}
