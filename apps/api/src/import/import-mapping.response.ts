import type { ColumnMapping } from '@app/directory-import';
import { INDICATOR_SOURCES } from '@app/domain';
import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';
import {
  AtLeastCheckDto,
  CodeColumnDto,
  ConstantsDto,
  FlagCheckDto,
  IndicatorRuleDto,
  IndustryRuleDto,
  NotAboveCheckDto,
  SyntheticCodeDto,
} from './mapping-parts.response';

const oneOf = (...classes: readonly (new () => object)[]) => ({
  oneOf: classes.map((one) => ({ $ref: getSchemaPath(one) })),
});

/** How the columns of a kind of file become firms. */
@ApiExtraModels(CodeColumnDto, SyntheticCodeDto, FlagCheckDto, NotAboveCheckDto, AtLeastCheckDto)
export class ImportMappingRequestDto {
  name!: BilingualResponseDto;

  /** What the file is and what is known to be wrong with it. */
  note!: BilingualResponseDto;

  /** Headers that such a file has, all of them; it is recognised by them. */
  @ApiProperty({ type: [String] })
  headerMatch!: readonly string[];

  /** Whose code a firm gets: the file's, or in demonstrations one made up. */
  @ApiProperty(oneOf(CodeColumnDto, SyntheticCodeDto))
  creditCode!: ColumnMapping['creditCode'];

  nameColumn!: string;

  regionColumn?: string;

  @ApiPropertyOptional({ type: IndustryRuleDto })
  industry?: ColumnMapping['industry'];

  foundedColumn?: string;

  /** For files that name neither. */
  @ApiPropertyOptional({ type: ConstantsDto })
  constants?: ColumnMapping['constants'];

  /** Column of the fiscal year. */
  periodColumn?: string;

  /** Consecutive rows with the same value here are years of one firm. */
  groupColumn?: string;

  @ApiProperty({ enum: INDICATOR_SOURCES })
  source!: ColumnMapping['source'];

  /** Units are converted to the catalogue's. */
  @ApiProperty({ type: [IndicatorRuleDto] })
  indicators!: ColumnMapping['indicators'];

  /** When values are not to be believed and left out. */
  @ApiProperty({ type: 'array', items: oneOf(FlagCheckDto, NotAboveCheckDto, AtLeastCheckDto) })
  checks!: ColumnMapping['checks'];

  /** Column of flags separated by `;`. */
  flagColumn?: string;
}

export class ImportMappingResponseDto extends ImportMappingRequestDto {
  id!: string;

  /** Comes with the product and cannot be changed. */
  builtIn!: boolean;
}

export class ImportMappingsResponseDto {
  @ApiProperty({ type: [ImportMappingResponseDto] })
  items!: ImportMappingResponseDto[];

  nextCursor!: string | null;

  total!: { count: number; exact: boolean };
}
