import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class ChosenMeasureResponseDto {
  id!: string;

  title!: BilingualResponseDto;

  ownerRole!: string;

  /** What sets its pace: the owner's work, the end of a fiscal year, somebody's grant, or time alone. */
  @ApiProperty({ enum: ['work', 'accounts', 'grant', 'time'] })
  pace!: string;

  /** 1 to 5. */
  effort!: number;

  effortReason!: BilingualResponseDto;

  /** Criteria and parts of the score that it settles here. */
  @ApiProperty({ type: [String] })
  criteria!: readonly string[];

  /** What looks like it and does not count. */
  @ApiProperty({ type: [BilingualResponseDto] })
  doesNotCount!: readonly BilingualResponseDto[];
}

export class RaisedPartResponseDto {
  id!: string;

  title!: BilingualResponseDto;

  from!: number;

  to!: number;
}

export class ObstacleResponseDto {
  criterionId!: string;

  title!: BilingualResponseDto;

  because!: BilingualResponseDto;
}

export class WayPointsResponseDto {
  /** Certain now. */
  now!: number;

  then!: number;

  needed!: number;
}

export class ImprovementsResponseDto {
  tier!: string;

  ruleSetId!: string;

  asOf!: string;

  verdict!: string;

  /** `silent` above-scale: the law forbids advice on the figures; `blocked` by what no cultivation changes. */
  @ApiProperty({ enum: ['found', 'none-needed', 'blocked', 'silent'] })
  status!: string;

  /** Sum of the efforts. */
  effort!: number;

  @ApiProperty({ type: [ChosenMeasureResponseDto] })
  measures!: readonly ChosenMeasureResponseDto[];

  @ApiProperty({ type: [RaisedPartResponseDto] })
  raised!: readonly RaisedPartResponseDto[];

  @ApiProperty({ type: WayPointsResponseDto, nullable: true })
  points!: WayPointsResponseDto | null;

  @ApiProperty({ type: [ObstacleResponseDto] })
  obstacles!: readonly ObstacleResponseDto[];

  @ApiProperty({ type: [BilingualResponseDto] })
  assumptions!: readonly BilingualResponseDto[];
}

export class RehearsalFindingResponseDto {
  @ApiProperty({ enum: ['missing', 'inconsistent', 'expiring', 'set-aside'] })
  kind!: string;

  /** Indicator, or `title:<code>`. */
  code!: string;

  period!: string;

  @ApiProperty({ type: [String] })
  criteria!: readonly string[];

  message!: BilingualResponseDto;
}

export class RehearsalResponseDto {
  tier!: string;

  ruleSetId!: string;

  asOf!: string;

  /** Last day of entry that it looks at. */
  closesOn!: string;

  @ApiProperty({ type: [RehearsalFindingResponseDto] })
  findings!: readonly RehearsalFindingResponseDto[];
}

export class ReadinessPointsResponseDto {
  min!: number;

  max!: number;

  pass!: number;
}

export class TierReadinessResponseDto {
  tier!: string;

  ruleSetId!: string;

  verdict!: string;

  met!: number;

  unmet!: number;

  unknown!: number;

  manual!: number;

  /** Conditions that apply to the firm. */
  of!: number;

  @ApiProperty({ type: ReadinessPointsResponseDto, nullable: true })
  points!: ReadinessPointsResponseDto | null;
}

export class ReadinessByTierResponseDto {
  @ApiProperty({ type: [TierReadinessResponseDto] })
  items!: readonly TierReadinessResponseDto[];
}
