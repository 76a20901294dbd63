import { INDICATOR_SOURCES, type IndicatorSource, type Tier } from '@app/domain';
import { DIRECTORY_ORDERS, type DirectoryOrder } from '@app/persistence';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { QueryCode } from '../../platform/validation/query.decorators';
import { IsScalar } from '../../platform/validation/scalar.decorator';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

export class RegisterEnterpriseRequestDto {
  /** Unified social credit code (GB 32100-2015), check digit verified. */
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  @IsString()
  @NotBlank()
  @MaxLength(200)
  name!: string;

  /** County, 6 digits, or town or park, 9 digits; inside the caller's branch. */
  @IsString()
  @Matches(/^\d{6}(\d{3})?$/)
  regionCode!: string;

  /** GB/T 4754: a letter and two to four digits. */
  @IsString()
  @Matches(/^[A-Ta-t]\d{2,4}$/)
  industryCode!: string;

  /** ISO date. */
  @IsDay()
  foundedOn!: string;
}

export class IndicatorDto {
  /** Code of the catalogue (`GET /indicators`). */
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  code!: string;

  /** `2025`, `2025-Q3`, `2025-10` or `now`. */
  @IsString()
  @MaxLength(20)
  period!: string;

  /** Number, truth value or text, as the catalogue says; money in 万元. */
  @ApiProperty({ oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }] })
  @IsDefined()
  @IsScalar()
  value!: number | boolean | string;

  @IsOptional()
  @IsString()
  @MaxLength(20)
  unit?: string;

  @ApiProperty({ enum: INDICATOR_SOURCES })
  @IsIn(INDICATOR_SOURCES)
  source!: IndicatorSource;

  /** ISO date; default today. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @MaxLength(40)
  observedAt?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  evidenceDocumentId?: string;
}

export class PutIndicatorsRequestDto {
  @ApiProperty({ type: [IndicatorDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => IndicatorDto)
  items!: IndicatorDto[];
}

export class FindingRequestDto {
  @IsTierCode()
  tier!: Tier;

  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  criterionId!: string;

  @ApiProperty({ enum: ['met', 'unmet'] })
  @IsIn(['met', 'unmet'])
  verdict!: 'met' | 'unmet';

  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  reason!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  evidenceDocumentId?: string;

  @IsOptional()
  @IsDay()
  validTo?: string;
}

export class BanRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(500)
  cause!: string;

  /** ISO date; the last day of the ban. */
  @IsDay()
  until!: string;
}

export class UpdateTitleRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

/** What a list of firms is narrowed to, and its order. */
export class EnterpriseQueryDto extends PageQueryDto {
  /** Part of a name or short name, pinyin initials, or the beginning of the credit code. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  /** `small`, or the code of a tier. */
  @IsOptional()
  @IsTierCode()
  tier?: string;

  @IsOptional()
  @IsIn(['potential', 'reserve', 'cultivating', 'sprint', 'recognised'])
  pool?: string;

  /** The beginning of a region code. */
  @IsOptional()
  @QueryCode(/^\d{2,9}$/)
  regionCode?: string;

  /** The beginning of an industry code, in capitals or small letters: its section, and up to four digits. */
  @IsOptional()
  @QueryCode(/^[A-T]\d{0,4}$/)
  industryCode?: string;

  @IsOptional()
  @IsIn(['green', 'yellow', 'red'])
  light?: 'green' | 'yellow' | 'red';

  /** `me`: firms that the caller looks after; `none`: without an officer in charge; or an account. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  caretaker?: string;

  /** By credit code where nothing is said; `-` for the other way round. By due day: only firms with something due. */
  @ApiProperty({ enum: DIRECTORY_ORDERS, required: false })
  @IsOptional()
  @IsIn(DIRECTORY_ORDERS)
  sort?: DirectoryOrder;
}
