import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';

interface Page<T> {
  readonly items: T[];
  readonly nextCursor: string | null;
  readonly total: { readonly count: number; readonly exact: boolean };
}

/** A list that goes on by cursor, however long it is. */
export function usePages<T>(queryKey: QueryKey, read: (cursor: string | undefined) => Promise<Page<T>>) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
  return {
    items: query.data?.pages.flatMap((page) => page.items) ?? [],
    total: query.data?.pages[0]?.total,
    error: query.error,
    isLoading: query.isLoading,
    hasMore: query.hasNextPage,
    isReadingMore: query.isFetchingNextPage,
    readMore: () => void query.fetchNextPage(),
    readAgain: () => void query.refetch(),
  };
}
