import type { Tier } from '@app/domain';
import { IsBoolean, IsNotEmpty, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
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
