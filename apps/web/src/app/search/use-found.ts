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
  /** The tier of a firm, the kind of a case. */
  readonly what: string;
}

async function find(q: string): Promise<Found[]> {
  const { firms, cases } = await ask(() => client.GET('/api/v1/search', { params: { query: { q } } }));
  return [
    ...firms.map(({ creditCode, name, tier }) => ({
      kind: 'firms' as const,
      key: creditCode,
      path: `/enterprises/${creditCode}`,
      name,
      number: creditCode,
      what: tier,
    })),
    ...cases.map(({ type, id, creditCode, enterpriseName }) => ({
      kind: 'cases' as const,
      key: id,
      path: type === 'application' ? `/applications/${id}` : `/enterprises/${creditCode}?part=plan`,
      name: enterpriseName,
      number: id,
      what: type,
    })),
  ];
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
