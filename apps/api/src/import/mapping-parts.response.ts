import { ApiProperty } from '@nestjs/swagger';

/** The file has a column of credit codes. */
export class CodeColumnDto {
  @ApiProperty({ enum: ['column'] })
  kind!: string;

  column!: string;
}

/** Demonstrations only: a made-up code from columns that name the firm within its source. */
export class SyntheticCodeDto {
  @ApiProperty({ enum: ['synthetic'] })
  kind!: string;

  source!: string;

  @ApiProperty({ type: [String] })
  columns!: readonly string[];
}

export class IndustryRuleDto {
  column!: string;

  @ApiProperty({ enum: ['code', 'division-name'] })
  holds!: string;
}

export class ConstantsDto {
  regionCode?: string;

  industryCode?: string;
}

export class IndicatorRuleDto {
  column!: string;

  /** Of the catalogue (`GET /indicators`). */
  code!: string;

  /** Fixed where the file has no period column. */
  period?: string;

  /** `number`: digits in `unit`; `figure`: as texts print it, `6.56亿元`. */
  @ApiProperty({ enum: ['number', 'figure'] })
  holds!: string;

  /** As written in the file; the catalogue's where nothing is said. */
  unit?: string;
}

/** Leaves values out where a column holds a flag. */
export class FlagCheckDto {
  @ApiProperty({ enum: ['flag'] })
  kind!: string;

  column!: string;

  flag!: string;

  @ApiProperty({ type: [String] })
  omit!: readonly string[];
}

/** Leaves values out where one is above another. */
export class NotAboveCheckDto {
  @ApiProperty({ enum: ['not-above'] })
  kind!: string;

  code!: string;

  limit!: string;

  @ApiProperty({ type: [String] })
  omit!: readonly string[];
}

/** Leaves values out where one is below a number. */
export class AtLeastCheckDto {
  @ApiProperty({ enum: ['at-least'] })
  kind!: string;

  code!: string;

  least!: number;

  @ApiProperty({ type: [String] })
  omit!: readonly string[];
}
