import { BusinessClock } from '@app/calendar';
import { DomainError, text, toInstant } from '@app/domain';
import { type TaskRow, type TransactionSession, UrgeRepository } from '@app/persistence';
import { Injectable } from '@nestjs/common';
import { expiryOf } from '../rules/retention';
import { ofTask } from '../rules/sayings';
import { MessageWriter } from './message-writer';

/** Reminds whoever a task waits for, because somebody asked: once a business day, and never the one who asks. */
@Injectable()
export class Urging {
  constructor(
    private readonly urges: UrgeRepository,
    private readonly writer: MessageWriter,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * @returns how many people were told
   * @throws DomainError 409 `TASK_URGED_TODAY`
   */
  async urge(task: TaskRow, by: string, session: TransactionSession): Promise<number> {
    const today = this.clock.today();
    if (await this.urges.isUrged(task.id, today, session)) throw urgedToday();
    const now = new Date();
    await this.urges.add(
      task.id,
      today,
      { by, at: toInstant(now.getTime()), expiresAt: expiryOf('urge', now) },
      session,
    );
    const saying = ofTask(task, 'urge', 'urged');
    const { creditCode, regionCode, enterpriseName } = task;
    return this.writer.write(
      [{ ...saying, to: [{ ...task.assignee, excludes: [...(task.assignee.excludes ?? []), by] }] }],
      { id: `urge:${today}`, at: this.clock.instant(), creditCode, regionCode, enterpriseName },
      session,
    );
  }
}

function urgedToday(): DomainError {
  const detail = text('该待办今天已催办过', 'Somebody has urged on this task today');
  return new DomainError(409, 'TASK_URGED_TODAY', detail);
}
