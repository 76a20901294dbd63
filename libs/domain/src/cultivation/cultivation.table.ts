import { CLOCK_COMMANDS } from '../turn/clock-commands';
import type { CultivationCommandType } from './cultivation.commands';
import type { CultivationState, CultivationStatus } from './cultivation.types';

export type CultivationPhase = CultivationStatus | 'paused' | 'new';

const ALWAYS = [
  'note-application',
  'note-outcome',
  'note-reopened',
  'note-facts',
  'note-title',
  'note-title-lost',
  'follow-firm',
  'meet-checkpoint',
  'remind',
  'escalate',
  'redate',
  'pause',
  ...CLOCK_COMMANDS,
  'close',
  'leave',
] as const;

/** Which commands each phase of a cultivation allows: guards the server and draws the buttons. */
export const CULTIVATION_TABLE = {
  new: ['launch'],
  drafting: ['draft-plan', ...ALWAYS],
  'awaiting-willingness': ['confirm-willingness', ...ALWAYS],
  'awaiting-approval': ['approve-plan', 'return-plan', ...ALWAYS],
  'in-progress': ['note-blocked', 'replan', ...ALWAYS],
  'reviewing-outcome': ['replan', ...ALWAYS],
  // A firm's facts may change while it is paused: refusing to note it would refuse the facts.
  paused: ['resume', 'close', 'leave', 'note-outcome', 'note-facts', 'note-title', 'note-title-lost', 'follow-firm'],
  // A title application may outlive its cultivation; its outcome is noted, nothing else happens.
  achieved: ['note-outcome', 'note-reopened'],
  declined: ['note-outcome', 'note-reopened'],
  stopped: ['note-outcome', 'note-reopened'],
  'carried-over': ['note-outcome', 'note-reopened'],
} as const satisfies Record<CultivationPhase, readonly CultivationCommandType[]>;

export function isClosed(state: CultivationState): boolean {
  return state.closing !== null;
}

export function cultivationPhase(state: CultivationState | undefined): CultivationPhase {
  if (!state) return 'new';
  return state.paused && !isClosed(state) ? 'paused' : state.status;
}

export function isCultivationCommandAllowed(
  state: CultivationState | undefined,
  command: CultivationCommandType,
): boolean {
  return (CULTIVATION_TABLE[cultivationPhase(state)] as readonly CultivationCommandType[]).includes(command);
}
