import { EventRepository, PersonalVault, Transactions } from '@app/persistence';
import { Injectable, Logger } from '@nestjs/common';
import type { StartupTask } from '../startup-task';

const BATCH = 100;

/** Encrypts personal values from before they were encrypted, and puts keys under the master key that is in use now. */
@Injectable()
export class PersonalDataTask implements StartupTask {
  readonly name = 'personal data';
  readonly blocksRequests = false;
  private readonly logger = new Logger('PersonalData');

  constructor(
    private readonly events: EventRepository,
    private readonly vault: PersonalVault,
    private readonly transactions: Transactions,
  ) {}

  async run(): Promise<void> {
    const encrypted = await untilNone(() => this.events.sealPlain(BATCH, (work) => this.transactions.run(work)));
    const rewrapped = await untilNone(() => this.vault.rewrap(BATCH));
    const locked = await this.vault.locked();
    // The rest of the product goes on: what is locked says so when somebody asks for it.
    if (locked > 0)
      this.logger.error(`${locked} keys of personal data lie under a master key that is not in APP_DATA_KEY`);
    if (encrypted + rewrapped > 0) this.logger.log(`encrypted ${encrypted} events, rewrapped ${rewrapped} keys`);
  }
}

async function untilNone(step: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let done = await step(); done > 0; done = await step()) sum += done;
  return sum;
}
