import { useQuery } from '@tanstack/react-query';
import { ask, client } from '../../api/client';
import { useSession } from '../../session/session';
import { useWords } from '../language';

interface Named {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
}

interface PackText {
  readonly criteria?: readonly Named[];
  readonly groups?: readonly Named[];
  readonly score?: { readonly parts?: readonly Named[] };
}

/**
 * What the criteria of a rule set are called.
 *
 * @returns the title of a criterion or a part of the score; its id where the reader may not see the rules or they do not name it
 */
export function useCriteria(ruleSetId: string | undefined): (id: string) => string {
  const words = useWords();
  const { may } = useSession();
  const { data } = useQuery({
    queryKey: ['policies', ruleSetId],
    queryFn: () => ask(() => client.GET('/api/v1/policies/{id}', { params: { path: { id: ruleSetId ?? '' } } })),
    enabled: ruleSetId !== undefined && may('policy.read'),
    staleTime: 600_000,
    retry: false,
  });
  const { criteria = [], groups = [], score } = (data?.pack ?? {}) as PackText;
  const titles = new Map([...criteria, ...groups, ...(score?.parts ?? [])].map(({ id, title }) => [id, title]));
  return (id) => {
    const title = titles.get(id);
    return title ? words(title) : id;
  };
}
