import { type Tier, UPPER_EVENTS, UPPER_LEVELS, type UpperEventKind, type UpperLevel } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  IsUrl,
  Length,
  MaxLength,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class OpenApplicationRequestDto {
  /** Unified social credit code. */
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  @IsTierCode()
  tier!: Tier;

  /** Id of a batch (`GET /batches`). */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  batch!: string;

  /** A leader's reason to let preparation go on although a hard condition is unmet; it never allows a recommendation. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  preparationReason?: string;
}

export class PlatformRecordRequestDto {
  @ApiProperty({ enum: ['filed', 'audited'] })
  @IsIn(['filed', 'audited'])
  kind!: 'filed' | 'audited';

  @IsString()
  @NotBlank()
  @MaxLength(100)
  receiptNo!: string;

  /** ISO date, not in the future. */
  @IsDay()
  on!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentId?: string;
}

export class RecordedNoticeRequestDto {
  /** Who publishes it and takes objections. */
  @IsString()
  @NotBlank()
  @MaxLength(200)
  publisher!: string;

  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true })
  @MaxLength(500)
  link?: string | null;

  @IsDay()
  from!: string;

  /** The last day on which objections are taken there. */
  @IsDay()
  to!: string;

  /** How to object there: an office and its address, never a person or a telephone. */
  @ApiProperty({ type: String, nullable: true, required: false })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  objectTo?: string | null;
}

export class UpperEventRequestDto {
  @ApiProperty({ enum: UPPER_LEVELS })
  @IsIn(UPPER_LEVELS)
  level!: UpperLevel;

  @ApiProperty({ enum: UPPER_EVENTS })
  @IsIn(UPPER_EVENTS)
  event!: UpperEventKind;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  documentNo?: string;

  /** ISO date, not in the future. */
  @IsDay()
  on!: string;

  @IsOptional()
  @IsDay()
  validFrom?: string;

  @IsOptional()
  @IsDay()
  validTo?: string;

  /** With `returned` only: the day by which that level wants the rest. */
  @IsOptional()
  @IsDay()
  dueOn?: string;

  /** With `notice` only: that level's own notice; it is run there, and objections go there. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => RecordedNoticeRequestDto)
  notice?: RecordedNoticeRequestDto;
}
