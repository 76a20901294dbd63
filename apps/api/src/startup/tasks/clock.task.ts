import { Injectable } from '@nestjs/common';
import { ClockKeeper } from '@app/calendar';
import type { StartupTask } from '../startup-task';

/** Waits for the anchor of the business clock; nothing may be recorded without a date. */
@Injectable()
export class ClockTask implements StartupTask {
  readonly name = 'clock';
  readonly blocksRequests = true;

  constructor(private readonly keeper: ClockKeeper) {}

  run(): Promise<void> {
    return this.keeper.whenReady();
  }
}
