import { POOLS } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class PoolReasonResponseDto {
  /** `title-held`, `application-open`, `rung-in-progress`, `nothing-lacking`, `to-be-judged`, `data-missing`, `conditions-unmet`, `not-applicable`, `banned`, `tier-withdrawn`. */
  code!: string;

  /** Ids of the criteria, or codes of the titles, that it speaks of. */
  @ApiProperty({ type: [String] })
  of!: readonly string[];
}

export class TierStandingResponseDto {
  tier!: string;

  ruleSetId!: string;

  verdict!: string;

  /** Criteria; empty for above-scale, of whose line nothing is said. */
  @ApiProperty({ type: [String] })
  unmet!: readonly string[];

  @ApiProperty({ type: [String] })
  unknown!: readonly string[];

  @ApiProperty({ type: [String] })
  manual!: readonly string[];

  @ApiProperty({ enum: POOLS, nullable: true })
  pool!: string | null;

  /** Day since when it stands in this pool. */
  since!: string;

  @ApiProperty({ type: [PoolReasonResponseDto] })
  reasons!: readonly PoolReasonResponseDto[];
}

export class TitleRiskResponseDto {
  title!: string;

  ruleSetId!: string;

  criterionId!: string;

  /** `unknown`: the firm can no longer show it. */
  @ApiProperty({ enum: ['unmet', 'unknown'] })
  kind!: string;
}

export class TitleLapseResponseDto {
  title!: string;

  /** Last day. */
  validTo!: string;
}

export class StandingResponseDto {
  creditCode!: string;

  name!: string;

  regionCode!: string;

  /** Day of the look. */
  asOf!: string;

  @ApiProperty({ type: [TierStandingResponseDto] })
  tiers!: readonly TierStandingResponseDto[];

  @ApiProperty({ type: [TitleRiskResponseDto] })
  risks!: readonly TitleRiskResponseDto[];

  @ApiProperty({ type: [TitleLapseResponseDto] })
  lapses!: readonly TitleLapseResponseDto[];
}

export class StandingPageDto extends PageDto<StandingResponseDto> {
  items!: StandingResponseDto[];
}

export class PoolCountResponseDto {
  tier!: string;

  @ApiProperty({ enum: POOLS })
  pool!: string;

  firms!: number;

  /** The list behind the number. */
  href!: string;
}

export class PoolCountsResponseDto {
  @ApiProperty({ type: [PoolCountResponseDto] })
  items!: readonly PoolCountResponseDto[];
}

export class PoolMoveResponseDto {
  creditCode!: string;

  name!: string;

  tier!: string;

  @ApiProperty({ enum: POOLS, nullable: true })
  from!: string | null;

  @ApiProperty({ enum: POOLS, nullable: true })
  to!: string | null;

  on!: string;

  ruleSetId!: string;

  @ApiProperty({ type: [PoolReasonResponseDto] })
  reasons!: readonly PoolReasonResponseDto[];
}

export class PoolMovePageDto extends PageDto<PoolMoveResponseDto> {
  items!: PoolMoveResponseDto[];
}

export class PassResponseDto {
  id!: string;

  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed', 'cancelled'] })
  state!: string;

  asOf!: string;

  /** Firms looked at. */
  done!: number;

  total!: number;

  /** Entries into pools and exits from them. */
  moves!: number;

  updatedAt!: string;
}

export class PassPageDto extends PageDto<PassResponseDto> {
  items!: PassResponseDto[];
}
