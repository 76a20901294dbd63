import { type Refusal, refuse } from '../../kernel/refusal';
import { text } from '../../kernel/text';
import type { EnterpriseState } from '../enterprise.types';

/** Why nothing new may begin for a firm that is deregistered or has left the county; null where it is still here. */
export function goneRefusal({
  deregistered,
  movedOut,
}: Pick<EnterpriseState, 'deregistered' | 'movedOut'>): Refusal | null {
  if (deregistered) {
    return refuse(
      409,
      'ENTERPRISE_DEREGISTERED',
      text(`企业已于 ${deregistered.on} 注销，档案只读。`, `The firm was deregistered on ${deregistered.on}.`),
    );
  }
  if (movedOut) {
    return refuse(
      409,
      'ENTERPRISE_MOVED_OUT',
      text(`企业已于 ${movedOut.on} 迁出本县。`, `The firm left the county on ${movedOut.on}.`),
    );
  }
  return null;
}
