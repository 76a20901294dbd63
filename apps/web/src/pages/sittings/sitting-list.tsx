import type { ReactNode } from 'react';
import { Empty } from '../../parts/empty';
import { ListFoot } from '../../parts/list-foot';
import { Loading } from '../../parts/loading';
import { ProblemAlert } from '../../parts/problem-alert';
import type { usePages } from '../../parts/use-pages';

interface Props<T> {
  readonly pages: ReturnType<typeof usePages<T>>;
  readonly why: string;
  readonly next: string;
  readonly lineOf: (item: T) => ReactNode;
  readonly keyOf: (item: T) => string;
}

/** A list of things that are held, each a line that leads to its page. */
export function SittingList<T>({ pages, why, next, lineOf, keyOf }: Props<T>) {
  if (pages.error) return <ProblemAlert error={pages.error} onRetry={pages.readAgain} />;
  if (pages.isLoading) return <Loading />;
  if (pages.items.length === 0) return <Empty why={why} next={next} />;
  return (
    <>
      <ul className="plain">
        {pages.items.map((item) => (
          <li key={keyOf(item)} className="item" data-row tabIndex={-1}>
            {lineOf(item)}
          </li>
        ))}
      </ul>
      <ListFoot
        total={pages.total}
        hasMore={pages.hasMore}
        isReadingMore={pages.isReadingMore}
        onMore={pages.readMore}
      />
    </>
  );
}
