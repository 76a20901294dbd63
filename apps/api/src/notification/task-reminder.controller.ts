import { type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { ReminderText, Urging } from '@app/notifications';
import { TaskRepository, type TaskRow } from '@app/persistence';
import { notFound } from '@app/record';
import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { ReminderTextQueryDto } from './dto/notification.requests.dto';
import { ReminderTextResponseDto, UrgeResponseDto } from './notification.response';

@ApiTags('tasks')
@RequirePermission('task.urge')
@Controller('api/v1/tasks/:id')
export class TaskReminderController {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly texts: ReminderText,
    private readonly urging: Urging,
    private readonly once: RecordedOnce,
    private readonly log: AccessLog,
  ) {}

  /** A text to paste into a chat group: office, firm, matter and day; no person and no contact. */
  @Problems('NOT_FOUND')
  @Get('reminder-text')
  async reminderText(
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Query() { lang = 'zh' }: ReminderTextQueryDto,
  ): Promise<ReminderTextResponseDto> {
    const task = await this.task(id, caller);
    return { lang, text: await this.texts.of(task, lang) };
  }

  /** Reminds whoever the task waits for, now; once a business day. Noted in the access log, as it changes nothing of the case. */
  @Problems('NOT_FOUND', 'TASK_URGED_TODAY', 'TOO_BUSY')
  @ApiOkResponse({ type: UrgeResponseDto })
  @HttpCode(200)
  @Post('urge')
  async urge(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('id') id: string,
  ): Promise<Answer<UrgeResponseDto>> {
    const asked = { actor: toActor(caller), commandId, requestHash: requestHash('POST', `tasks/${id}/urge`, {}) };
    return this.once.run(asked, async (session) => {
      const task = await this.task(id, caller);
      const told = await this.urging.urge(task, caller.id, session);
      const { creditCode, regionCode } = task;
      await this.log.note(caller, { action: 'task.urge', subject: { type: 'task', id }, regionCode, creditCode });
      return { status: 200, body: { told } };
    });
  }

  private async task(id: string, caller: Principal): Promise<TaskRow> {
    const task = await this.tasks.find(id, scopeOf(caller));
    if (!task) throw notFound();
    return task;
  }
}
