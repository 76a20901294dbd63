import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook, siteDrawId, siteShareOf } from '@app/conduct';
import { commitmentOf } from '@app/domain';
import { DrawSeedRepository } from '@app/persistence';
import type { Batch } from '@app/policy';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { BatchPageDto, type BatchResponseDto } from './batch.response';
import { BatchQueryDto } from './dto/batch.requests.dto';

@ApiTags('batches')
@Controller('api/v1/batches')
export class BatchController {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
    private readonly pages: Pages,
    private readonly seeds: DrawSeedRepository,
  ) {}

  /** Rounds of applications that concern the caller's branch, with their windows; each fixes the rule set and the fact year. */
  @RequirePermission('batch.read')
  @Problems('TIER_UNSUPPORTED', 'CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: BatchQueryDto): Promise<BatchPageDto> {
    const { limit, cursor } = this.pages.request('batches', query);
    const all = this.rules.batches(this.clock.today(), caller.regionCode, query.tier);
    const from = all.findIndex(({ id }) => id === cursor) + 1;
    const items = await Promise.all(all.slice(from, from + limit).map((batch) => this.toBatch(batch, caller)));
    const nextCursor = from + limit < all.length ? (items.at(-1)?.id ?? null) : null;
    const total = { count: all.length, exact: true };
    return this.pages.answer('batches', query, { items, nextCursor }, total) as BatchPageDto;
  }

  private async toBatch(
    { id, tier, title, ruleSetId, purpose, factYear, windows, countyCutOff, open }: Batch & { readonly open: boolean },
    caller: Principal,
  ): Promise<BatchResponseDto> {
    const plain = { id, tier, title, ruleSetId, purpose, factYear, windows, countyCutOff, open };
    const share = siteShareOf(this.rules.pack(ruleSetId), this.rules.registry.data.deadlines);
    if (!share) return { ...plain, siteCheck: null };
    const { percent: sharePercent, source, mark } = share;
    const series = await this.seeds.series(siteDrawId(id, caller.regionCode));
    const seed = series.find(({ closed }) => !closed)?.seed;
    return { ...plain, siteCheck: { sharePercent, source, mark, commitment: seed ? commitmentOf(seed) : null } };
  }
}
