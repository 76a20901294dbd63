/** Whether the server answers. Everything that talks to it says what it found. */
let isAway = false;
const listeners = new Set<() => void>();

function change(next: boolean): void {
  if (next === isAway) return;
  isAway = next;
  listeners.forEach((listener) => listener());
}

/** What a proxy or the product itself answers while the server, or its database, is away. */
const AWAY_STATUS: ReadonlySet<number> = new Set([502, 503, 504]);

export const connection = {
  isAway: (): boolean => isAway,
  /** @param status of an answer; 0 where none came */
  noted: (status: number): void => change(status === 0 || AWAY_STATUS.has(status)),
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
