import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../api/client';
import { useWords } from '../../parts/language';

/** What each kind of message is called. */
export function useKinds(): Readonly<Record<string, string>> {
  const words = useWords();
  const { data } = useQuery({
    queryKey: ['preferences'],
    queryFn: () => ask(() => client.GET('/api/v1/notifications/preferences')),
  });
  return Object.fromEntries((data?.kinds ?? []).map(({ kind, label }) => [kind, words(label)]));
}
