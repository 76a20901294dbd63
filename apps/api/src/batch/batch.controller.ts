import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock } from '@app/calendar';
import { RuleBook } from '@app/conduct';
import { TIERS, type Tier } from '@app/domain';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Caller } from '../platform/commands/caller';
import { BatchesResponseDto } from './batch.response';

export class BatchQueryDto {
  @ApiProperty({ enum: TIERS, required: false })
  @IsOptional()
  @IsIn(TIERS)
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
