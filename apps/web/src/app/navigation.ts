import type { Texts } from '../i18n/zh';

export interface Place {
  readonly path: string;
  readonly label: keyof Texts['nav'];
  /** The permission without which it is not shown; the server refuses it anyway. */
  readonly action: string;
}

/** Where one can go, in the order of the menu. */
export const PLACES: readonly Place[] = [
  { path: '/inbox', label: 'inbox', action: 'task.read' },
  { path: '/enterprises', label: 'enterprises', action: 'enterprise.read' },
];
