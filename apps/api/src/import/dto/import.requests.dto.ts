import { INDICATOR_SOURCES, type IndicatorSource } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { QueryBoolean } from '../../platform/validation/query.decorators';

export class StartImportQueryDto {
  /** Checks the file and says what would become of each row; stores no firm. */
  @IsOptional()
  @QueryBoolean()
  dryRun?: boolean;

  /** Id of a column mapping, or `template`; without it the file is recognised by its headers. */
  @IsOptional()
  @IsString()
  @MaxLength(64)
  mapping?: string;

  /** Where the firms are, for files without regions; inside the caller's branch, which is taken where nothing is said. */
  @IsOptional()
  @IsString()
  @Matches(/^[1-9]\d{5}(\d{3})?$/)
  regionCode?: string;

  /** What the firms do, for files without industries: a letter and two to four digits. */
  @IsOptional()
  @IsString()
  @Matches(/^[A-T]\d{2,4}$/)
  industryCode?: string;

  /** Where the figures come from; `reported` where nothing is said. */
  @ApiProperty({ enum: INDICATOR_SOURCES, required: false })
  @IsOptional()
  @IsIn(INDICATOR_SOURCES)
  source?: IndicatorSource;
}

export class TemplateQueryDto {
  @IsOptional()
  @IsIn(['xlsx', 'csv'])
  format?: 'xlsx' | 'csv';

  /** Of the headers; Chinese where nothing is said. */
  @IsOptional()
  @IsIn(['zh', 'en'])
  language?: 'zh' | 'en';
}
