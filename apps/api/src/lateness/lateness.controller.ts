import { type Principal, RequirePermission } from '@app/auth';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { LateTurnQueryDto, LatenessQueryDto } from './dto/lateness.requests.dto';
import { LateTurnPageDto, LatenessPageDto } from './lateness.response';
import { Lateness, type LatenessOf } from './lateness.service';

function casesOf({ by, from, to, regionCode }: LatenessQueryDto, key: string): string {
  const query = new URLSearchParams({ by, key, from, to, ...(regionCode ? { regionCode } : {}) });
  return `/api/v1/lateness/cases?${query.toString()}`;
}

@ApiTags('lateness')
@RequirePermission('lateness.read')
@Controller('api/v1/lateness')
export class LatenessController {
  constructor(
    private readonly lateness: Lateness,
    private readonly pages: Pages,
  ) {}

  /** Turns that ended in a period and those that are open and overdue, counted by owner, department, person or kind of task. */
  @Problems('CURSOR_INVALID', 'PERSONS_NOT_SHOWN', 'PERIOD_TOO_SHORT', 'PERIOD_REVERSED')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: LatenessQueryDto): Promise<LatenessPageDto> {
    const { limit, cursor = '' } = this.pages.request('lateness', query);
    const all = await this.lateness.groups(caller, query);
    const left = all.filter(({ key }) => key > cursor);
    const items = left.slice(0, limit).map((group: LatenessOf) => ({ ...group, cases: casesOf(query, group.key) }));
    const nextCursor = left.length > limit ? (items.at(-1)?.key ?? null) : null;
    const total = { count: all.length, exact: true };
    return this.pages.answer('lateness', query, { items, nextCursor }, total) as LatenessPageDto;
  }

  /** The late turns behind one number. */
  @Problems('CURSOR_INVALID', 'PERSONS_NOT_SHOWN', 'PERIOD_TOO_SHORT', 'PERIOD_REVERSED')
  @Get('cases')
  async cases(@Caller() caller: Principal, @Query() query: LateTurnQueryDto): Promise<LateTurnPageDto> {
    const page = await this.lateness.cases(caller, query, this.pages.request('late-turns', query));
    const [group] = (await this.lateness.groups(caller, query)).filter(({ key }) => key === query.key);
    const items = page.items.map(({ lateBy, lateFrom: _from, ...turn }) => ({ ...turn, lateWorkingDays: lateBy }));
    const total = { count: (group?.late ?? 0) + (group?.openLate ?? 0), exact: true };
    return this.pages.answer('late-turns', query, { ...page, items }, total) as LateTurnPageDto;
  }
}
