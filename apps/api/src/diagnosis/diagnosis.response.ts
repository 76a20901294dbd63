import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class ClauseResponseDto {
  document!: string;

  article!: string;

  text!: BilingualResponseDto;
}

const SHOWN = {
  oneOf: [{ type: 'number' }, { type: 'boolean' }, { type: 'string' }, { type: 'object', additionalProperties: true }],
  nullable: true,
};

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

  @ApiProperty({ type: [Object] })
  sources!: readonly object[];

  @ApiProperty({ type: [Object] })
  asks!: readonly object[];

  action?: BilingualResponseDto | null;

  @ApiProperty({ type: Object, required: false })
  points?: object;

  /** Set where a human's finding gave the verdict. */
  @ApiProperty({ enum: ['human'], required: false })
  foundBy?: string;
}

export class DiagnosisResponseDto {
  tier!: string;

  ruleSetId!: string;

  asOf!: string;

  purpose!: string;

  /** T. */
  factYear!: number;

  @ApiProperty({ enum: ['promising', 'opportunity', 'needs-data', 'not-met', 'not-applicable'] })
  verdict!: string;

  @ApiProperty({ type: Object, required: false })
  score?: object;

  @ApiProperty({ type: [CriterionResponseDto] })
  criteria!: readonly object[];

  @ApiProperty({ type: [Object] })
  groups!: readonly object[];

  @ApiProperty({ type: [Object] })
  gaps!: readonly object[];

  @ApiProperty({ type: [Object] })
  warnings!: readonly object[];

  @ApiProperty({ type: [BilingualResponseDto] })
  notes!: readonly object[];

  decidedBy!: BilingualResponseDto;

  @ApiProperty({ type: [Object], required: false })
  papers?: readonly object[];
}
