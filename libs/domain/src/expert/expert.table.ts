import type { ExpertCommandType } from './expert.commands';
import type { ExpertState } from './expert.types';

export type ExpertPhase = ExpertState['status'] | 'new';

/** Which commands each phase of a register entry allows. A seat that was drawn before a suspension may still end in a conflict. */
export const EXPERT_TABLE = {
  new: ['register-expert'],
  active: ['change-expert', 'suspend-expert', 'note-seating', 'note-conflict'],
  suspended: ['change-expert', 'reinstate-expert', 'note-conflict'],
} as const satisfies Record<ExpertPhase, readonly ExpertCommandType[]>;

export function isExpertCommandAllowed(phase: ExpertPhase, command: ExpertCommandType): boolean {
  return (EXPERT_TABLE[phase] as readonly ExpertCommandType[]).includes(command);
}
