import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { BatchPageDto } from './batch.response';
import { BatchQueryDto } from './dto/batch.requests.dto';

@ApiTags('batches')
@Controller('api/v1/batches')
export class BatchController {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
    private readonly pages: Pages,
  ) {}

  /** Rounds of applications that concern the caller's branch, with their windows; each fixes the rule set and the fact year. */
  @RequirePermission('batch.read')
  @Problems('TIER_UNSUPPORTED', 'CURSOR_INVALID')
  @Get()
  list(@Caller() caller: Principal, @Query() query: BatchQueryDto): BatchPageDto {
    const { limit, cursor } = this.pages.request('batches', query);
    const all = this.rules
      .batches(this.clock.today(), caller.regionCode, query.tier)
      .map(({ id, tier: of, title, ruleSetId, purpose, factYear, windows, countyCutOff, open }) => ({
        id,
        tier: of,
        title,
        ruleSetId,
        purpose,
        factYear,
        windows,
        countyCutOff,
        open,
      }));
    const from = all.findIndex(({ id }) => id === cursor) + 1;
    const items = all.slice(from, from + limit);
    const nextCursor = from + limit < all.length ? (items.at(-1)?.id ?? null) : null;
    const total = { count: all.length, exact: true };
    return this.pages.answer('batches', query, { items, nextCursor }, total) as BatchPageDto;
  }
}
