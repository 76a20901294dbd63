import { useQueries } from '@tanstack/react-query';
import { ask, client } from '../../api/client';
import type { Item, Meeting } from './standing';

/** What an item is called: the firm of a case, or what stands on the agenda. */
export function useItemNames(meeting: Meeting): (item: Item) => string {
  const cases = meeting.items.flatMap(({ applicationId }) => applicationId ?? []);
  const found = useQueries({
    queries: cases.map((id) => ({
      queryKey: ['application', id],
      queryFn: () => ask(() => client.GET('/api/v1/applications/{id}', { params: { path: { id } } })),
      // Somebody who sits in the meeting need not be allowed to read the case.
      retry: false,
    })),
  });
  const names = new Map(found.flatMap(({ data }) => (data ? [[data.id, data.enterpriseName] as const] : [])));
  return ({ id, title, applicationId }) => title ?? names.get(applicationId ?? '') ?? applicationId ?? id;
}
