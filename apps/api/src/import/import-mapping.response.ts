import type { ColumnMapping } from '@app/directory-import';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

/** How the columns of a kind of file become firms. */
export class ImportMappingRequestDto {
  name!: BilingualResponseDto;

  /** What the file is and what is known to be wrong with it. */
  note!: BilingualResponseDto;

  /** Headers that such a file has, all of them; it is recognised by them. */
  @ApiProperty({ type: [String] })
  headerMatch!: readonly string[];

  /** `{ kind: "column", column }`, or in demonstrations `{ kind: "synthetic", source, columns }`. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  creditCode!: ColumnMapping['creditCode'];

  nameColumn!: string;

  regionColumn?: string;

  /** `{ column, holds: "code" | "division-name" }`. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  industry?: ColumnMapping['industry'];

  foundedColumn?: string;

  /** `{ regionCode?, industryCode? }` for files that name neither. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true })
  constants?: ColumnMapping['constants'];

  /** Column of the fiscal year. */
  periodColumn?: string;

  /** Consecutive rows with the same value here are years of one firm. */
  groupColumn?: string;

  @ApiProperty({ type: String })
  source!: ColumnMapping['source'];

  /** `{ column, code, holds: "number" | "figure", period?, unit? }`; units are converted to the catalogue's. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
  indicators!: ColumnMapping['indicators'];

  /** When values are not to be believed and left out: `flag`, `not-above`, `at-least`. */
  @ApiProperty({ type: 'array', items: { type: 'object', additionalProperties: true } })
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
