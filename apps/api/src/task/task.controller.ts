import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { TaskRepository } from '@app/persistence';
import { TaskReader, notFound } from '@app/record';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { TaskQueryDto } from './dto/task.requests.dto';
import { maySee } from './task-audience';
import { taskFilterOf } from './task-filter';
import { TaskDetailResponseDto } from './task-detail.response';
import { toEndedTask, toOpenTask, toTaskResponse } from './task.mapper';
import { TaskPageDto } from './task.response';

/** Counting stops here. */
const COUNT_CAP = 1_000;

@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TaskController {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly past: TaskReader,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** The inbox: everything that waits for the caller, the earliest due first. */
  @RequirePermission('task.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: TaskQueryDto): Promise<TaskPageDto> {
    const filter = taskFilterOf(caller, query, this.days());
    const page = await this.tasks.page(scopeOf(caller), filter, this.pages.request('tasks', query));
    const total = await this.tasks.count(scopeOf(caller), filter, COUNT_CAP);
    const days = this.days();
    const items = page.items.map((row) => toTaskResponse(row, days));
    return this.pages.answer('tasks', query, { ...page, items }, total) as TaskPageDto;
  }

  /** One task: what to do, or, where it waits no more, who ended it, when and how. Links in messages lead here. */
  @RequirePermission('task.read')
  @Problems('NOT_FOUND')
  @Get(':id')
  async one(@Caller() caller: Principal, @Param('id') id: string): Promise<TaskDetailResponseDto> {
    const open = await this.tasks.find(id, scopeOf(caller));
    if (open && maySee(caller, open)) return toOpenTask(open, caller, this.days());
    const ended = open ? undefined : await this.past.findEnded(id, scopeOf(caller));
    if (!ended || !maySee(caller, ended.task)) throw notFound();
    return toEndedTask(ended, caller, this.days());
  }

  private days() {
    return { today: this.clock.today(), calendar: this.calendars.calendar() };
  }
}
