import { UPPER_LEVELS, type Tier, type UpperLevel } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

const SWITCH = ['true', 'false'] as const;

export class UpperListQueryDto {
  /** `true` judges the rows and records nothing. */
  @ApiProperty({ enum: SWITCH })
  @IsIn(SWITCH)
  dryRun!: (typeof SWITCH)[number];
}

/** The fields of the form beside its `file`: what holds for rows that have no such column. */
export class UpperListFieldsDto {
  @IsOptional()
  @IsIn(UPPER_LEVELS)
  level?: UpperLevel;

  @IsOptional()
  @IsTierCode()
  tier?: Tier;

  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  batch?: string;
}

export class DiscrepancyQueryDto {
  /** Id of a batch (`GET /batches`). */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  batch!: string;
}
