import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class ComparedFileResponseDto {
  documentId!: string;

  fileName!: string;

  mediaType!: string;

  size!: number;

  sha256!: string;

  onBehalf!: boolean;
}

export class LineChangeResponseDto {
  @ApiProperty({ enum: ['removed', 'added'] })
  kind!: string;

  /** 1, 2, … in the text that it stands in. */
  line!: number;

  text!: string;
}

export class ComparedItemResponseDto {
  itemId!: string;

  title!: BilingualResponseDto;

  @ApiProperty({ enum: ['added', 'replaced', 'same-content', 'unchanged'] })
  change!: string;

  from!: ComparedFileResponseDto | null;

  to!: ComparedFileResponseDto | null;

  /** Lines that differ; null where the words of the files cannot be had (pictures, other kinds, quarantine). */
  @ApiProperty({ type: [LineChangeResponseDto], nullable: true })
  lines!: readonly LineChangeResponseDto[] | null;

  /** Not everything was looked at, or not every change is listed. */
  linesCut!: boolean;
}

export class ComparisonResponseDto {
  requestId!: string;

  from!: number;

  to!: number;

  @ApiProperty({ type: [ComparedItemResponseDto] })
  items!: readonly ComparedItemResponseDto[];
}
