import type { PanelState } from './panel.types';

/** How an expert stands to the file of a panel's firm. */
export type FileAccess = 'open' | 'declare-first' | 'closed';

/**
 * Whether a panel opens its firm's file to an account: only to who holds a seat, declared no conflict, and only while the panel
 * lasts. Having been drawn is not enough, and having stepped back shuts it.
 */
export function fileAccess(panel: PanelState, account: string): FileAccess {
  if (panel.status !== 'scoring') return 'closed';
  const seat = panel.seats.find((one) => one.account === account);
  if (!seat) return 'closed';
  return seat.declaredAt ? 'open' : 'declare-first';
}
