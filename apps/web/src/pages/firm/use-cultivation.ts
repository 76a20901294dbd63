import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../api/client';

/** The firm's cultivation; an error of status 404 where nobody has launched one. */
export function useCultivation(creditCode: string) {
  return useQuery({
    queryKey: ['cultivation', creditCode],
    queryFn: () => ask(() => client.GET('/api/v1/cultivations/{creditCode}', { params: { path: { creditCode } } })),
  });
}
