import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem';

/** Refusals do not change by asking again; a line that is down may. */
const isWorthRepeating = (failures: number, error: unknown): boolean =>
  !(error instanceof ProblemError && error.problem.status < 500) && failures < 2;

export const queryClient = new QueryClient({
  defaultOptions: {
    // Also where the browser thinks that there is no line: who waits is told so, and offices have a server in the next room.
    queries: { networkMode: 'always', retry: isWorthRepeating, staleTime: 10_000, refetchOnWindowFocus: true },
    mutations: { networkMode: 'always', retry: false },
  },
});
