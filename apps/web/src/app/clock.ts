import { useQuery } from '@tanstack/react-query';
import { type Schemas, ask, client } from '../api/client';

type Clock = Schemas['BusinessClockResponseDto'];

/** Real milliseconds between two readings: at most half a business day, so that the date on the page is never far off. */
const readEvery = (clock: Clock | undefined): number =>
  Math.min(60_000, Math.max(2_000, (clock?.secondsPerDay ?? 86_400) * 500));

/** The business clock: every date on every page is counted by it, never by the visitor's own. */
export function useClock(): Clock | undefined {
  const { data } = useQuery({
    queryKey: ['clock'],
    queryFn: () => ask(() => client.GET('/api/v1/clock')),
    refetchInterval: ({ state }) => readEvery(state.data),
  });
  return data;
}
