import { PassRunner } from '@app/assessment';
import type { PassActivities } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { Context } from '@temporalio/activity';

/** Real milliseconds of one stretch; a page more may follow, and all of it stays far below the activity's time-out. */
const STRETCH_MS = 10_000;

/** Passes over all firms, a stretch at a time. */
@Injectable()
export class PassActivitiesService implements PassActivities {
  constructor(private readonly runner: PassRunner) {}

  advancePass = (passId: string) =>
    this.runner.advance(passId, STRETCH_MS, (done) => Context.current().heartbeat(done));
}
