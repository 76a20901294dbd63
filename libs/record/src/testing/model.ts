import type { LedgerCommand } from './ledger';

/** One request of a random run. */
export interface Step {
  readonly id: string;
  readonly commandId: string;
  readonly command: LedgerCommand;
  readonly expectedRevision?: number;
}

/** What a step ended with: stored with a revision, or refused with a code. */
export type Ending = { readonly revision: number; readonly replayed: boolean } | { readonly code: string };

interface ModelLedger {
  revision: number;
  total: number;
  asked: Set<string>;
  closed: boolean;
}

/** The same rules once more, sequential and naive, to compare the record with. */
export class LedgerModel {
  readonly ledgers = new Map<string, ModelLedger>();

  /** Applies a command that the record has stored; throws where these rules would not have allowed it here. */
  apply(id: string, command: LedgerCommand): void {
    const ledger = this.ledgers.get(id);
    if (command.type === 'open') {
      if (ledger) throw new Error(`${id} opened twice`);
      this.ledgers.set(id, { revision: 1, total: 0, asked: new Set(), closed: false });
      return;
    }
    if (!ledger) throw new Error(`${id} does not exist`);
    if (command.type === 'do-nothing') return;
    if (ledger.closed) throw new Error(`${id} is closed`);
    ledger.revision += 1;
    this.change(ledger, command);
  }

  private change(ledger: ModelLedger, command: LedgerCommand): void {
    switch (command.type) {
      case 'add':
        ledger.total += command.amount;
        break;
      case 'hand-over':
        if (ledger.total < command.amount) throw new Error('handed over more than there is');
        ledger.total -= command.amount;
        this.apply(command.to.id, { type: 'add', amount: command.amount });
        break;
      case 'ask':
        ledger.asked.add(command.slot);
        break;
      case 'answer':
        if (!ledger.asked.delete(command.slot)) throw new Error(`${command.slot} was not asked`);
        break;
      case 'close':
        ledger.closed = true;
        break;
      default:
        throw new Error(`the model does not know ${command.type}`);
    }
  }
}
