import type { EnterpriseCommandType } from './enterprise.commands';
import type { EnterpriseState } from './enterprise.types';

export type EnterprisePhase = 'absent' | 'listed' | 'deregistered';

export function enterprisePhase(state: EnterpriseState | undefined): EnterprisePhase {
  if (!state) return 'absent';
  return state.deregistered ? 'deregistered' : 'listed';
}

/** Which commands a firm takes: one that is not in the directory can only be entered. */
export const ENTERPRISE_TABLE = {
  absent: ['register', 'import-row'],
  listed: [
    'import-row',
    'put-indicators',
    'record-finding',
    'grant-title',
    'update-title',
    'open-title-update',
    'miss-title-update',
    'begin-title',
    'prepare-re-review',
    'lapse-title',
    'confirm-renewal-papers',
    'note-renewal-opened',
    'note-renewal-blocked',
    'note-renewal-filed',
    'note-renewal-ended',
    'revoke-title',
    'relinquish-title',
    'note-change',
    'report-change',
    'miss-change-report',
    'verify-change',
    'relate',
    'judge-succession',
    'note-lost-paper',
    'judge-lost-paper',
    'record-person',
    'end-person',
    'name-caretaker',
    'impose-ban',
    'lift-ban',
    'remind',
    'escalate',
  ],
  // Its dossier stays; what others say of it is still taken down, and a ban on the people behind it runs on.
  deregistered: [
    ...(['impose-ban', 'lift-ban', 'relate', 'note-renewal-ended', 'record-person', 'end-person'] as const),
    'note-lost-paper',
  ],
} as const satisfies Record<EnterprisePhase, readonly EnterpriseCommandType[]>;

export function isEnterpriseCommandAllowed(
  state: EnterpriseState | undefined,
  command: EnterpriseCommandType,
): boolean {
  return (ENTERPRISE_TABLE[enterprisePhase(state)] as readonly EnterpriseCommandType[]).includes(command);
}
