import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';

/** A list this short is drawn whole: finding in the page, printing and jumping then work as everywhere. */
const DRAWN_WHOLE = 100;
/** Rows above and below the screen, so that a flick of the finger shows no gap. */
const AROUND = 15;
const ROW_PX = 48;

/**
 * The rows of a long list that are near the screen, for a list whose page scrolls.
 *
 * @param rows all that were read
 * @returns what to draw, the height in pixels of what is left out above and below, the frame to measure from, and what
 *   each drawn row is to carry
 */
export function useRowsOnScreen<T>(rows: readonly T[]) {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const isWhole = rows.length <= DRAWN_WHOLE;
  useLayoutEffect(() => {
    if (!isWhole && frame.current) setTop(frame.current.getBoundingClientRect().top + window.scrollY);
  }, [isWhole]);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: AROUND,
    scrollMargin: top,
    enabled: !isWhole,
  });
  const near = virtual.getVirtualItems();
  const [first, last] = [near[0], near.at(-1)];
  if (isWhole || !first || !last)
    return { frame, drawn: rows.slice(0, DRAWN_WHOLE), above: 0, below: 0, rowProps: () => ({}) };
  return {
    frame,
    drawn: rows.slice(first.index, last.index + 1),
    above: first.start - top,
    below: virtual.getTotalSize() - (last.end - top),
    rowProps: (index: number) => ({
      ref: virtual.measureElement,
      'data-index': first.index + index,
      'aria-rowindex': first.index + index + 2,
    }),
  };
}
