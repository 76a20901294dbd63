import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask, client } from '../../api/client';

export interface Found {
  readonly kind: 'firms' | 'cases';
  readonly key: string;
  readonly path: string;
  readonly name: string;
  /** The number by which it is known. */
  readonly number: string;
  readonly tier: string;
}

async function find(q: string): Promise<Found[]> {
  const { items } = await ask(() => client.GET('/api/v1/enterprises', { params: { query: { q, limit: 8 } } }));
  return items.map(({ creditCode, name, tier }) => ({
    kind: 'firms',
    key: creditCode,
    path: `/enterprises/${creditCode}`,
    name,
    number: creditCode,
    tier,
  }));
}

/** What answers to the words that are typed so far. */
export function useFound(typed: string) {
  const q = useDeferredValue(typed.trim());
  return useQuery({
    queryKey: ['search', q],
    queryFn: () => find(q),
    enabled: q.length > 0,
    placeholderData: keepPreviousData,
  });
}
