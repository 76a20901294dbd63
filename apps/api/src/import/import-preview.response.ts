import { ApiProperty } from '@nestjs/swagger';

/** What a column seems to hold, from its header. */
export class ColumnMeaningDto {
  @ApiProperty({ enum: ['field', 'indicator'] })
  kind!: string;

  /** Of a `field`: what it is called in the template, or `year` for the fiscal year of the row. */
  @ApiProperty({ required: false, enum: ['creditCode', 'name', 'regionCode', 'industryCode', 'foundedOn', 'year'] })
  field?: string;

  /** Of an `indicator`: its code in the catalogue (`GET /indicators`). */
  code?: string;

  /** Where the header names a year. */
  period?: string;

  /** Where the header names one that can be converted. */
  unit?: string;
}

export class PreviewColumnDto {
  /** Null where the column has none; such a column cannot be read. */
  header!: string | null;

  /** Values of the first five rows, cut after 60 characters. */
  @ApiProperty({ type: [String] })
  samples!: readonly string[];

  @ApiProperty({ type: ColumnMeaningDto, nullable: true })
  suggestion!: ColumnMeaningDto | null;
}

/** How a file may write figures of a catalogue unit. */
export class WrittenUnitsDto {
  unit!: string;

  @ApiProperty({ type: [String] })
  written!: readonly string[];
}

export class ImportPreviewResponseDto {
  @ApiProperty({ type: [PreviewColumnDto] })
  columns!: PreviewColumnDto[];

  /** Id of the mapping that the headers are known by; null: none, the template is tried. */
  recognisedAs!: string | null;

  @ApiProperty({ type: [WrittenUnitsDto] })
  units!: WrittenUnitsDto[];
}
