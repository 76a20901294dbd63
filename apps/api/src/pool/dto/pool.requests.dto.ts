import { POOLS, type Pool } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsDay } from '../../platform/validation/day.decorator';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

const VERDICTS = ['promising', 'opportunity', 'needs-data', 'not-met', 'not-applicable'];

export class PoolQueryDto extends PageQueryDto {
  @IsOptional()
  @IsTierCode()
  tier?: string;

  @ApiProperty({ enum: POOLS, required: false })
  @IsOptional()
  @IsIn(POOLS)
  pool?: Pool;

  @ApiProperty({ enum: VERDICTS, required: false })
  @IsOptional()
  @IsIn(VERDICTS)
  verdict?: string;

  /** A branch inside the caller's own. */
  @IsOptional()
  @Matches(/^\d{2,12}$/)
  regionCode?: string;
}

export class MoveQueryDto extends PageQueryDto {
  @IsOptional()
  @IsString()
  @MaxLength(18)
  creditCode?: string;

  @IsOptional()
  @IsTierCode()
  tier?: string;
}

export class LapseQueryDto extends PageQueryDto {
  /** Titles that end by this day; default: within a year. */
  @IsOptional()
  @IsDay()
  by?: string;
}

export class OrderAssessmentRequestDto {
  /** A branch inside the caller's own; default all of it. */
  @IsOptional()
  @Matches(/^\d{2,12}$/)
  regionCode?: string;
}
