import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';
import { PointsResponseDto } from './score.response';

export class ClauseResponseDto {
  document!: string;

  article!: string;

  text!: BilingualResponseDto;
}

const SCALARS = [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }];

const SCALAR = { oneOf: SCALARS, nullable: true };

/** One value, or several by `code@period`. */
const SHOWN = { oneOf: [...SCALARS, { type: 'object', additionalProperties: SCALAR }], nullable: true };

/** One input that was looked at. */
export class SourceResponseDto {
  /** Indicator code, `title:<code>`, or `finding:<criterion>` for a human's finding, with `by`, `reason` and `validTo`. */
  code!: string;

  period!: string;

  @ApiProperty(SCALAR)
  value!: unknown;

  unit!: string | null;

  source!: string;

  observedAt?: string;

  evidenceDocumentId?: string;

  used!: boolean;

  /** Why it was not used, or what is doubtful: `unit`, `period`, `conflict`, `outranked`, `unverified`, `expired`… */
  because?: string;

  /** Account that recorded a finding. */
  by?: string;

  /** Of a finding. */
  reason?: string;

  /** Of a finding: the last day on which it counts. */
  validTo?: string | null;
}

/** A value to ask the firm for. */
export class AskResponseDto {
  code!: string;

  period!: string;

  unit!: string | null;
}

export class CriterionResponseDto {
  id!: string;

  title!: BilingualResponseDto;

  clause!: ClauseResponseDto;

  /** How sure the source is: `F2` two public sources, `F` one, `R` recalled, `I` inferred, `?` doubtful. */
  mark!: string;

  @ApiProperty({ enum: ['condition', 'part'] })
  role!: string;

  group?: string;

  @ApiProperty({ enum: ['met', 'unmet', 'unknown', 'manual-review', 'not-applicable'] })
  verdict!: string;

  /** How `actual` is held against `required`, `>=` and the like; null where a question is answered by yes or no. */
  op!: string | null;

  @ApiProperty(SHOWN)
  required!: unknown;

  @ApiProperty(SHOWN)
  actual!: unknown;

  unit!: string | null;

  period!: string | null;

  /** What is missing to pass, in the metric's own unit. Absent for above-scale. */
  distance?: number | null;

  @ApiProperty({ type: [SourceResponseDto] })
  sources!: readonly SourceResponseDto[];

  @ApiProperty({ type: [AskResponseDto] })
  asks!: readonly AskResponseDto[];

  action?: BilingualResponseDto | null;

  points?: PointsResponseDto;

  /** Set where a human's finding gave the verdict. */
  @ApiProperty({ enum: ['human'], required: false })
  foundBy?: string;
}
