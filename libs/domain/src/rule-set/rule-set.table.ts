import type { RuleSetCommandType } from './rule-set.commands';
import type { RuleSetStatus } from './rule-set.types';

export type RuleSetPhase = RuleSetStatus | 'new';

/** Which commands each phase of a rule set allows: draft, simulate, approve by a second person; then it stands. */
export const RULE_SET_TABLE = {
  new: ['draft-rule-set'],
  draft: ['draft-rule-set', 'note-simulation', 'withdraw-rule-set'],
  simulated: ['draft-rule-set', 'note-simulation', 'approve-rule-set', 'withdraw-rule-set'],
  approved: ['withdraw-rule-set'],
  withdrawn: ['draft-rule-set'],
} as const satisfies Record<RuleSetPhase, readonly RuleSetCommandType[]>;

export function isRuleSetCommandAllowed(phase: RuleSetPhase, command: RuleSetCommandType): boolean {
  return (RULE_SET_TABLE[phase] as readonly RuleSetCommandType[]).includes(command);
}
