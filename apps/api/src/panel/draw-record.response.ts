import { ApiProperty } from '@nestjs/swagger';

export class DrawCandidateDto {
  id!: string;

  @ApiProperty({ type: [String] })
  fields!: readonly string[];

  group!: string | null;
}

export class DrawStratumDto {
  field!: string | null;

  seats!: number;
}

export class DrawExclusionDto {
  candidate!: string;

  reason!: string;

  detail?: string;

  @ApiProperty({ enum: ['list', 'draw'] })
  at!: string;
}

export class DrawnSeatDto {
  seat!: string;

  field!: string | null;

  candidate!: string | null;
}

export class DrawStepDto {
  at!: string;

  @ApiProperty({ enum: ['vacated', 'added'] })
  act!: string;

  seat!: string;

  field!: string | null;

  left!: string | null;

  reason!: string;

  drawn!: string | null;
}

/** Everything that `node tools/draw/verify.mjs` needs to draw again. */
export class DrawRecordResponseDto {
  format!: string;

  method!: string;

  subject!: string;

  commitment!: string;

  listHash!: string;

  committedAt!: string;

  drawnAt!: string;

  seed!: string;

  word!: string;

  @ApiProperty({ type: [DrawCandidateDto] })
  candidates!: readonly DrawCandidateDto[];

  @ApiProperty({ type: [DrawStratumDto] })
  strata!: readonly DrawStratumDto[];

  @ApiProperty({ type: [DrawExclusionDto] })
  exclusions!: readonly DrawExclusionDto[];

  @ApiProperty({ type: [String] })
  order!: readonly string[];

  @ApiProperty({ type: [DrawnSeatDto] })
  seats!: readonly DrawnSeatDto[];

  @ApiProperty({ type: [DrawStepDto] })
  steps!: readonly DrawStepDto[];
}
