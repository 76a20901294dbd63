import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { AccessLogRepository } from '@app/persistence';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AccessPageDto } from '../dossier/dossier.response';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { toMaskedEntry } from '../record-access/masked-entry';
import { AccessLogQueryDto } from './dto/access-log.requests.dto';

/** Counting stops here. */
const COUNT_CAP = 10_000;

@ApiTags('access-log')
@Controller('api/v1/access-log')
export class AccessLogController {
  constructor(
    private readonly entries: AccessLogRepository,
    private readonly pages: Pages,
  ) {}

  /** Who read or took away what in the caller's branch, and who read or changed accounts, the latest first. */
  @RequirePermission('access-log.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: AccessLogQueryDto): Promise<AccessPageDto> {
    const { limit: _limit, cursor: _cursor, ...filter } = query;
    const scope = scopeOf(caller);
    const page = await this.entries.page(scope, filter, this.pages.request('access-log', query));
    const total = await this.entries.count(scope, filter, COUNT_CAP);
    const items = page.items.map(toMaskedEntry);
    return this.pages.answer('access-log', query, { ...page, items }, total) as AccessPageDto;
  }
}
