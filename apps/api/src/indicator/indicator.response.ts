import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class CatalogueIndicatorResponseDto {
  code!: string;

  title!: BilingualResponseDto;

  /** `rank` is an integer from 1 or `none`; `level` is one of `levels`, lowest first. */
  @ApiProperty({ enum: ['number', 'integer', 'boolean', 'rank', 'level'] })
  kind!: string;

  /** Null for booleans and levels. */
  unit!: string | null;

  /** Periods that a value may belong to. */
  @ApiProperty({ type: [String], enum: ['year', 'month', 'now'] })
  periods!: readonly string[];

  min?: number;

  max?: number;

  @ApiProperty({ type: [String], required: false })
  levels?: readonly string[];

  /** A self-reported value is at most for a human to judge. */
  needsProof!: boolean;
}

export class IndicatorsCatalogueResponseDto {
  @ApiProperty({ type: [CatalogueIndicatorResponseDto] })
  items!: CatalogueIndicatorResponseDto[];

  nextCursor!: string | null;

  total!: { count: number; exact: boolean };
}
