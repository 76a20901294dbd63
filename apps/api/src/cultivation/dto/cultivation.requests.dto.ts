import { type Tier, TIERS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';

export class LaunchCultivationRequestDto {
  /** Unified social credit code. */
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  @ApiProperty({ enum: TIERS })
  @IsIn(TIERS)
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
