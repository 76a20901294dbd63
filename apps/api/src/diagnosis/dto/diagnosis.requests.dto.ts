import { INDICATOR_SOURCES, type IndicatorSource, type Tier, type TitleCode } from '@app/domain';
import { PURPOSES, type Purpose } from '@app/policy';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { IsScalar } from '../../platform/validation/scalar.decorator';
import { IsDay } from '../../platform/validation/day.decorator';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

export class DiagnosisQueryDto {
  @IsTierCode()
  tier!: Tier;

  /** ISO date; default today. Fixes T, the last full year before it. */
  @IsOptional()
  @IsDay()
  asOf?: string;

  @ApiProperty({ enum: PURPOSES, required: false })
  @IsOptional()
  @IsIn(PURPOSES)
  purpose?: Purpose;

  /** `little-giant@2026`; else the edition in force. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  ruleSetId?: string;

  /** Id of a batch: fixes the edition, the purpose and T. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  batch?: string;
}

export class RehearsalQueryDto extends DiagnosisQueryDto {
  /** Last day of entry; default the county's cut-off of the batch, else in thirty days. */
  @IsOptional()
  @IsDay()
  closesOn?: string;
}

export class DiagnosedEnterpriseDto {
  /** GB/T 4754: a letter and two to four digits. */
  @IsString()
  @Matches(/^[A-Ta-t]\d{2,4}$/)
  industryCode!: string;

  @IsOptional()
  @IsDay()
  foundedOn?: string;

  /** Where it is given, the legal form is judged as well. */
  @IsOptional()
  @IsString()
  @MaxLength(18)
  creditCode?: string;
}

export class DiagnosedIndicatorDto {
  @IsString()
  @MaxLength(50)
  code!: string;

  @IsString()
  @MaxLength(20)
  period!: string;

  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }], nullable: true })
  @ValidateIf((item: DiagnosedIndicatorDto) => item.value !== null)
  @IsScalar()
  value!: number | boolean | string | null;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  unit?: string;

  @ApiProperty({ enum: INDICATOR_SOURCES })
  @IsIn(INDICATOR_SOURCES)
  source!: IndicatorSource;

  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  observedAt?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  evidenceDocumentId?: string;
}

export class DiagnosedTitleDto {
  @IsTierCode()
  code!: TitleCode;

  @IsDay()
  validFrom!: string;

  @IsOptional()
  @IsDay()
  validTo?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  source?: string;
}

export class DiagnosisRequestDto extends DiagnosisQueryDto {
  @IsObject()
  @ValidateNested()
  @Type(() => DiagnosedEnterpriseDto)
  enterprise!: DiagnosedEnterpriseDto;

  @ApiProperty({ type: [DiagnosedIndicatorDto] })
  @IsArray()
  @ArrayMaxSize(3_000)
  @ValidateNested({ each: true })
  @Type(() => DiagnosedIndicatorDto)
  indicators!: DiagnosedIndicatorDto[];

  /** Taken as complete. */
  @ApiProperty({ type: [DiagnosedTitleDto] })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => DiagnosedTitleDto)
  titles!: DiagnosedTitleDto[];

  /** Above-scale only: a grown firm files yearly, a new one monthly; default annual. */
  @ApiProperty({ enum: ['annual', 'monthly'], required: false })
  @IsOptional()
  @IsIn(['annual', 'monthly'])
  filing?: 'annual' | 'monthly';
}
