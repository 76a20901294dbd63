import { useEffect, useState } from 'react';

/** The page alone on the screen: the rest of the console is hidden, and the browser's own frame where it allows that. */
export function useWall(): { readonly isWall: boolean; readonly toggle: () => void } {
  const [isWall, setWall] = useState(false);

  useEffect(() => {
    if (!isWall) return undefined;
    document.documentElement.dataset.wall = 'on';
    const left = (): void => {
      if (!document.fullscreenElement) setWall(false);
    };
    document.addEventListener('fullscreenchange', left);
    return () => {
      delete document.documentElement.dataset.wall;
      document.removeEventListener('fullscreenchange', left);
    };
  }, [isWall]);

  const toggle = (): void => {
    setWall(!isWall);
    // A browser that refuses still shows the page alone in its window.
    if (isWall) void document.exitFullscreen?.().catch(() => undefined);
    else void document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return { isWall, toggle };
}
