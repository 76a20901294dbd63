import { type Tier, TIERS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export class LaunchCultivationRequestDto {
  /** Unified social credit code. */
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  @ApiProperty({ enum: TIERS })
  @IsIn(TIERS)
  targetTier!: Tier;

  /** `2027-06-30` */
  @IsISO8601({ strict: true })
  @Matches(DATE)
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
