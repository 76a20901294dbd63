import type { operations } from '../../api/generated/schema';

export type EnterpriseQuery = Omit<
  NonNullable<operations['Enterprise_list']['parameters']['query']>,
  'limit' | 'cursor'
>;

export const FILTERS = ['q', 'tier', 'pool', 'light', 'regionCode', 'industryCode', 'caretaker'] as const;

export type FilterName = (typeof FILTERS)[number];

/** What stands in the address, as the server is asked; what is empty is not asked. */
export function queryIn(search: URLSearchParams): EnterpriseQuery {
  const named = [...FILTERS, 'sort'].flatMap((name) => {
    const value = search.get(name)?.trim();
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(named) as EnterpriseQuery;
}

/** A query as it stands in the address. */
export const addressOf = (query: EnterpriseQuery): string =>
  new URLSearchParams(Object.entries(query).filter(([, value]) => value) as [string, string][]).toString();

export const LIGHTS = ['green', 'yellow', 'red'] as const;

export const POOLS = ['potential', 'reserve', 'cultivating', 'sprint', 'recognised'] as const;

export const TIERS = [
  'small',
  'above-scale',
  'tech-sme',
  'innovative-sme',
  'srdi',
  'little-giant',
  'single-champion',
] as const;
