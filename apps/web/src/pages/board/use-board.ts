import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type Schemas, ask, client } from '../../api/client';

export type Entry = Schemas['BoardEntryResponseDto'];

/** @param asOf a day past; today, followed by the event stream, where none is named */
export function useBoard(asOf: string | undefined) {
  return useQuery({
    queryKey: asOf ? ['board-past', asOf] : ['board'],
    queryFn: () => ask(() => client.GET('/api/v1/board', { params: { query: { asOf } } })),
    placeholderData: keepPreviousData,
    staleTime: asOf ? 300_000 : 5_000,
  });
}

export type Lights = Readonly<Record<Entry['light'], number>>;

export function countLights(entries: readonly Entry[]): Lights {
  const counts = { red: 0, yellow: 0, green: 0 };
  for (const { light } of entries) counts[light] += 1;
  return counts;
}

/** In the order of the climb; tiers that only packs know come after the well-known ones. */
const ORDER = ['above-scale', 'tech-sme', 'innovative-sme', 'srdi', 'little-giant', 'single-champion'];

const placeOf = (tier: string): number => (ORDER.includes(tier) ? ORDER.indexOf(tier) : ORDER.length);

/** Sorts tiers as one climbs them. */
export const byTier = (a: string, b: string): number => placeOf(a) - placeOf(b) || (a < b ? -1 : 1);

/** The columns of the wall: the well-known tiers that have somebody, and whatever else has. */
export function columnsOf(entries: readonly Entry[]): readonly (readonly [string, readonly Entry[]])[] {
  const columns = new Map<string, Entry[]>();
  for (const entry of entries) {
    const column = columns.get(entry.tier);
    if (column) column.push(entry);
    else columns.set(entry.tier, [entry]);
  }
  return [...columns].sort(([a], [b]) => byTier(a, b));
}

const DAY_MS = 86_400_000;

/** Days from one calendar day to another. */
export const daysApart = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

export const dayAfter = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
