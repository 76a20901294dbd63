import { TIER_CODE, type Tier } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class DelegationScopeRequestDto {
  /** Absent: of all tiers. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Matches(TIER_CODE, { each: true })
  @MaxLength(40, { each: true })
  tiers?: Tier[];

  /** Id of a batch; absent: of all. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(80)
  batch?: string;
}

export class DelegationRequestDto {
  /** Account of a colleague of the same department and branch. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  to!: string;

  /** The first day, ISO. */
  @IsDay()
  fromOn!: string;

  /** The last day, ISO; a year at most. */
  @IsDay()
  toOn!: string;

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DelegationScopeRequestDto)
  scope?: DelegationScopeRequestDto;

  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

export class TakeBackRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
