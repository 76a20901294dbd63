import { useEffect, useRef } from 'react';

/** Read before the reader arrives: about a screen ahead. */
const AHEAD = '0px 0px 800px 0px';

/**
 * @param reached called each time that the element comes near the screen
 * @returns the element to watch; nothing is watched while `reached` is missing
 */
export function useReach(reached: (() => void) | undefined) {
  const element = useRef<HTMLDivElement>(null);
  const latest = useRef(reached);
  useEffect(() => {
    latest.current = reached;
  });
  const isWatched = reached !== undefined;
  useEffect(() => {
    if (!isWatched || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current?.();
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [isWatched]);
  return element;
}
