import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../api/client';
import { useSession } from '../session/session';

/** What somebody is called, from their account; the account itself where the reader has no list of colleagues. */
export function useColleagues(): (account: string) => string {
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['list', 'colleagues'],
    queryFn: () => ask(() => client.GET('/api/v1/colleagues')),
    enabled: may('colleague.read'),
  });
  const names = new Map(data?.items.map(({ account, name }) => [account, name]));
  return (account) => names.get(account) ?? account;
}
