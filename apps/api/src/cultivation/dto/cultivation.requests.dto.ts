import type { Tier } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  MaxLength,
} from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { QueryBoolean } from '../../platform/validation/query.decorators';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

export class LaunchCultivationRequestDto {
  /** Unified social credit code. */
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  @IsTierCode()
  targetTier!: Tier;

  /** `2027-06-30` */
  @IsDay()
  targetDate!: string;
}

export class LaunchManyQueryDto {
  /** Says what would become of each row; nothing is stored, and the key stays free. */
  @IsOptional()
  @QueryBoolean()
  dryRun?: boolean;
}

export class LaunchManyRequestDto {
  /** Each firm once. */
  @ApiProperty({ type: [String] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(200)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(18, 18, { each: true })
  creditCodes!: string[];

  @IsTierCode()
  targetTier!: Tier;

  /** `2027-06-30` */
  @IsDay()
  targetDate!: string;
}

export class CommentRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

export class WillingnessRequestDto {
  @IsBoolean()
  agree!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

export class ReasonRequestDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(2_000)
  reason!: string;
}
