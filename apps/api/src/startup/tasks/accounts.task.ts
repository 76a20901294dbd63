import { Injectable } from '@nestjs/common';
import { AccountDirectory } from '@app/auth';
import type { StartupTask } from '../startup-task';

@Injectable()
export class AccountsTask implements StartupTask {
  readonly name = 'demonstration accounts';
  readonly blocksRequests = false;

  constructor(private readonly accounts: AccountDirectory) {}

  run(): Promise<void> {
    return this.accounts.prepareDemonstration();
  }
}
