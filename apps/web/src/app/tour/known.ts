const KEPT_AS = 'tour:';
const listeners = new Set<() => void>();

/** Whether an account has gone on the tour, or declined it, at this browser. */
export const knowsTour = (account: string): boolean => localStorage.getItem(KEPT_AS + account) !== null;

export function endTour(account: string): void {
  localStorage.setItem(KEPT_AS + account, '1');
  listeners.forEach((listener) => listener());
}

export function forgetTour(account: string): void {
  localStorage.removeItem(KEPT_AS + account);
  listeners.forEach((listener) => listener());
}

export function onTourChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
