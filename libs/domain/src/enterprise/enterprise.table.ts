import type { EnterpriseCommandType } from './enterprise.commands';
import type { EnterpriseState } from './enterprise.types';

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
    'lapse-title',
    'impose-ban',
    'lift-ban',
    'remind',
    'escalate',
  ],
} as const satisfies Record<'absent' | 'listed', readonly EnterpriseCommandType[]>;

export function isEnterpriseCommandAllowed(
  state: EnterpriseState | undefined,
  command: EnterpriseCommandType,
): boolean {
  return (ENTERPRISE_TABLE[state ? 'listed' : 'absent'] as readonly EnterpriseCommandType[]).includes(command);
}
