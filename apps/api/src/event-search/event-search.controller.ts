import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { lineOf } from '@app/domain';
import { EventSearchRepository, type FoundEvent } from '@app/persistence';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { AccessLog } from '../record-access/access-log.service';
import { EventSearchQueryDto } from './dto/event-search.requests.dto';
import { FoundEventPageDto, FoundEventResponseDto } from './event-search.response';

/** Counting stops here. */
const COUNT_CAP = 10_000;

@ApiTags('events')
@Controller('api/v1/event-search')
export class EventSearchController {
  constructor(
    private readonly events: EventSearchRepository,
    private readonly log: AccessLog,
    private readonly pages: Pages,
  ) {}

  /** What was done in the branch, by person, firm, case, act or day, the latest first. What is looked for is on record. */
  @RequirePermission('event-search.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: EventSearchQueryDto): Promise<FoundEventPageDto> {
    const { limit: _limit, cursor, ...question } = query;
    const scope = scopeOf(caller);
    if (!cursor) {
      const subject = { type: 'event-search', id: JSON.stringify(question) };
      await this.log.note(caller, { action: 'event-search.read', subject, regionCode: caller.regionCode });
    }
    const page = await this.events.page(scope, question, this.pages.request('event-search', query));
    const total = await this.events.count(scope, question, COUNT_CAP);
    const items = page.items.map(toFound);
    return this.pages.answer('event-search', query, { ...page, items }, total) as FoundEventPageDto;
  }
}

function toFound(event: FoundEvent): FoundEventResponseDto {
  const { id, aggregate, revision, type, at, recordedAt, actor, onBehalfOf, creditCode } = event;
  const line = lineOf(aggregate.type, event);
  return {
    ...{ id, creditCode, aggregate, revision, type, line, at, recordedAt, actor },
    ...(onBehalfOf ? { onBehalfOf } : {}),
  };
}
