import { type Principal, RequirePermission } from '@app/auth';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { ChangeByOtherPageDto, InboxCountsResponseDto } from './inbox.response';
import { InboxService } from './inbox.service';

@ApiTags('tasks')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly pages: Pages,
  ) {}

  /** How much waits for the caller, how much of it presses, and how much waits for others. */
  @RequirePermission('task.read')
  @Get('counts')
  counts(@Caller() caller: Principal): Promise<InboxCountsResponseDto> {
    return this.inbox.counts(caller);
  }

  /** What others did in the caller's branch within a week of real time, the latest first. */
  @RequirePermission('dossier.read')
  @Problems('CURSOR_INVALID')
  @Get('changes')
  async changes(@Caller() caller: Principal, @Query() query: PageQueryDto): Promise<ChangeByOtherPageDto> {
    const page = await this.inbox.changes(caller, this.pages.request('inbox/changes', query));
    const total = await this.inbox.changesTotal(caller);
    return this.pages.answer('inbox/changes', query, page, total) as ChangeByOtherPageDto;
  }
}
