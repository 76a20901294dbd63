import { ApiProperty } from '@nestjs/swagger';
import { AggregateRefResponseDto } from './dossier.response';

export class DossierExportResponseDto {
  id!: string;

  creditCode!: string;

  reason!: string;

  @ApiProperty({ type: [String] })
  include!: readonly string[];

  personal!: boolean;

  @ApiProperty({ enum: ['building', 'ready', 'failed'] })
  state!: string;

  /** Files written so far. */
  written!: number;

  /** Bytes; null while it is not ready. */
  size!: number | null;

  /** Hex; null while it is not ready. */
  sha256!: string | null;

  /** Code of what went wrong. */
  problem!: string | null;

  /** Where to take it from; null while it is not ready, and after a week. */
  href!: string | null;
}

export class PathStepResponseDto {
  @ApiProperty({ enum: ['left', 'right'] })
  side!: string;

  hash!: string;
}

/** A stream's head of some day and its way up to the root of that day's seal. */
export class SealedHeadResponseDto {
  seal!: number;

  aggregate!: AggregateRefResponseDto;

  revision!: number;

  headHash!: string;

  @ApiProperty({ type: [PathStepResponseDto] })
  path!: readonly PathStepResponseDto[];
}

export class DossierProofsResponseDto {
  creditCode!: string;

  @ApiProperty({ type: [SealedHeadResponseDto] })
  heads!: readonly SealedHeadResponseDto[];
}
