import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import type { Tier } from '@app/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { Caller } from '../platform/commands/caller';
import { Problems } from '../platform/openapi/problems.decorator';
import { IsTierCode } from '../platform/validation/tier-code.decorator';
import { BatchesResponseDto } from './batch.response';

export class BatchQueryDto {
  @IsOptional()
  @IsTierCode()
  tier?: Tier;
}

@ApiTags('batches')
@Controller('api/v1/batches')
export class BatchController {
  constructor(
    private readonly rules: RuleBook,
    private readonly clock: BusinessClock,
  ) {}

  /** Rounds of applications that concern the caller's branch, with their windows; each fixes the rule set and the fact year. */
  @RequirePermission('batch.read')
  @Problems('TIER_UNSUPPORTED')
  @Get()
  list(@Caller() caller: Principal, @Query() { tier }: BatchQueryDto): BatchesResponseDto {
    const items = this.rules
      .batches(this.clock.today(), caller.regionCode, tier)
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
    return { items, nextCursor: null, total: { count: items.length, exact: true } };
  }
}
