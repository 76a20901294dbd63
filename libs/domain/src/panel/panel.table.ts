import { CLOCK_COMMANDS } from '../turn/clock-commands';
import type { PanelCommandType } from './panel.commands';
import type { PanelStatus } from './panel.types';

export type PanelPhase = PanelStatus | 'new';

const CLOCKS = ['remind', 'escalate', 'redate', ...CLOCK_COMMANDS] as const;

/** Which commands each phase of a panel allows: order, publish the hash, draw, declare and score, moderate. */
export const PANEL_TABLE = {
  new: ['order-panel'],
  ordered: ['commit-draw', 'cancel-panel', ...CLOCKS],
  committed: ['draw-experts', 'cancel-panel', ...CLOCKS],
  scoring: ['declare-conflict', 'give-scores', 'lapse-seat', 'cancel-panel', ...CLOCKS],
  moderation: ['close-panel', ...CLOCKS],
  closed: [],
  cancelled: [],
} as const satisfies Record<PanelPhase, readonly PanelCommandType[]>;

export function isPanelCommandAllowed(phase: PanelPhase, command: PanelCommandType): boolean {
  return (PANEL_TABLE[phase] as readonly PanelCommandType[]).includes(command);
}
