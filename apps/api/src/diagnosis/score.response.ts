import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

/** `min` and `max` are what can be said without missing data and without unverified claims. */
export class PointsResponseDto {
  /** Null while data are missing. */
  total!: number | null;

  min!: number;

  max!: number;

  /** The most that can be had. */
  of!: number;
}

export class ScorePartResponseDto extends PointsResponseDto {
  id!: string;

  title!: BilingualResponseDto;
}

export class ScoreFloorResponseDto extends ScorePartResponseDto {
  /** Points below which the whole fails, whatever the total. */
  required!: number;
}

export class ScoreResponseDto extends PointsResponseDto {
  /** The total that passes. */
  pass!: number;

  @ApiProperty({ type: [ScoreFloorResponseDto] })
  floors!: readonly ScoreFloorResponseDto[];

  @ApiProperty({ type: [ScorePartResponseDto] })
  parts!: readonly ScorePartResponseDto[];
}
