import { Injectable } from '@nestjs/common';
import { Migrator } from '@app/persistence';
import type { StartupTask } from '../startup-task';

@Injectable()
export class MigrationsTask implements StartupTask {
  readonly name = 'migrations';
  readonly blocksRequests = true;

  constructor(private readonly migrator: Migrator) {}

  async run(): Promise<void> {
    await this.migrator.run();
  }
}
