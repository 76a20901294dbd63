import { useEffect } from 'react';

interface Doors {
  readonly onSearch: () => void;
  readonly onHelp: () => void;
}

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]';

/** Rows of the list on the page, in their order; a list marks them by `data-row`. */
const rowsShown = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('#content [data-row]')];

function step(by: 1 | -1): void {
  const rows = rowsShown();
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = now < 0 ? (by === 1 ? 0 : rows.length - 1) : Math.min(Math.max(now + by, 0), rows.length - 1);
  rows[next]?.focus();
  rows[next]?.scrollIntoView({ block: 'nearest' });
}

/** The row that has the focus itself, not something inside of it. */
const rowInFocus = (): HTMLElement | undefined => rowsShown().find((row) => row === document.activeElement);

/** What single keys do wherever nobody is typing: `/` searches, `?` explains, `j` and `k` walk a list, `x` selects, Enter opens. */
export function useKeys({ onSearch, onHelp }: Doors): void {
  useEffect(() => {
    const acts: Readonly<Record<string, () => void>> = {
      '/': onSearch,
      '?': onHelp,
      j: () => step(1),
      k: () => step(-1),
      x: () => rowInFocus()?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click(),
      Enter: () => rowInFocus()?.querySelector<HTMLAnchorElement>('a[href]')?.click(),
    };
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const isElsewhere = event.target instanceof Element && event.target.closest(`${TYPING}, [role=dialog]`);
      if (isElsewhere) return;
      const act = acts[event.key];
      if (!act || (event.key === 'Enter' && !rowInFocus())) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [onSearch, onHelp]);
}
