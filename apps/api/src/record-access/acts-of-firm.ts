import type { Command } from '@app/domain';

type Given = Command & Readonly<Record<string, unknown>>;

/**
 * Whether a command is the firm's own to give. Where somebody of the office gives it, the record says on whose behalf. What
 * nobody may do for a firm (its consent, its pledges) is refused by the deciders.
 */
export function isActOfFirm(command: Given): boolean {
  switch (command.type) {
    case 'confirm-willingness':
    case 'submit-items':
    case 'withdraw':
    case 'update-title':
    case 'confirm-renewal-papers':
    case 'relinquish-title':
    case 'report-change':
      return true;
    case 'record-platform':
      return command['kind'] === 'filed';
    case 'record-person':
    case 'end-person':
      return command['source'] === 'reported';
    case 'put-indicators':
      // What is reported is the firm's own word; what is audited, registered or inspected is the office's.
      return (command['items'] as readonly { readonly source: string }[]).every(({ source }) => source === 'reported');
    default:
      return false;
  }
}
