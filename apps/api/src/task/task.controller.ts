import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { type TaskFilter, TaskRepository, type TaskRow } from '@app/persistence';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { lightOf } from '../enterprise/lights';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { addresseesOf } from '../record-access/addressees';
import { TaskQueryDto } from './dto/task.requests.dto';
import { TaskPageDto, type TaskResponseDto } from './task.response';

/** Counting stops here. */
const COUNT_CAP = 1_000;

@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TaskController {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly pages: Pages,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** The inbox: everything that waits for the caller, the earliest due first. */
  @RequirePermission('task.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: TaskQueryDto): Promise<TaskPageDto> {
    const filter = this.filterOf(caller, query);
    const page = await this.tasks.page(scopeOf(caller), filter, this.pages.request('tasks', query));
    const total = await this.tasks.count(scopeOf(caller), filter, COUNT_CAP);
    const items = page.items.map((row) => this.toResponse(row));
    return this.pages.answer('tasks', query, { ...page, items }, total) as TaskPageDto;
  }

  private filterOf(caller: Principal, query: TaskQueryDto): TaskFilter {
    const yesterday = new Date(Date.parse(this.clock.today()) - 86_400_000).toISOString().slice(0, 10);
    return {
      ...(query.kind ? { kinds: [query.kind] } : {}),
      ...(query.enterprise ? { creditCode: query.enterprise } : {}),
      ...(query.state === 'overdue' ? { dueBy: yesterday } : {}),
      ...(query.scope === 'all' ? {} : { addressees: addresseesOf(caller), account: caller.id }),
    };
  }

  private toResponse(row: TaskRow): TaskResponseDto {
    const calendar = this.calendars.calendar();
    const today = this.clock.today();
    const { excludes: _excludes, ...assignee } = row.assignee;
    return {
      id: row.id,
      kind: row.kind,
      title: row.title.zh,
      titles: row.title,
      enterprise: { creditCode: row.creditCode, name: row.enterpriseName },
      subject: row.subject,
      assignee,
      openedOn: row.openedOn,
      dueOn: row.dueOn,
      workingDaysLeft: row.dueOn ? calendar.workingDaysBetween(today, row.dueOn) : null,
      light: lightOf(row.dueOn, today, calendar),
      actions: row.actions.map((action) => ({ ...action })),
      ...(row.expects ? { expects: row.expects } : {}),
    };
  }
}
