import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';
import { AskResponseDto, CriterionResponseDto } from './criterion.response';
import { ScoreResponseDto } from './score.response';

/** Members that only count together. */
export class AllOfResponseDto {
  @ApiProperty({ type: [String] })
  all!: readonly string[];
}

/** Alternatives that form one condition: met if any is, unmet only if all are. */
@ApiExtraModels(AllOfResponseDto)
export class GroupResponseDto {
  id!: string;

  title!: BilingualResponseDto;

  /** Ids of criteria. */
  @ApiProperty({
    type: 'array',
    items: { oneOf: [{ type: 'string' }, { $ref: getSchemaPath(AllOfResponseDto) }] },
  })
  any!: readonly (string | AllOfResponseDto)[];

  @ApiProperty({ enum: ['met', 'unmet', 'unknown', 'manual-review', 'not-applicable'] })
  verdict!: string;
}

export class GapResponseDto {
  /** Id of the criterion. */
  id!: string;

  group?: string;

  @ApiProperty({ enum: ['unmet', 'unknown', 'manual-review'] })
  kind!: string;

  title!: BilingualResponseDto;

  distance!: number | null;

  unit!: string | null;

  @ApiProperty({ type: [AskResponseDto] })
  asks!: readonly AskResponseDto[];

  action!: BilingualResponseDto | null;
}

export class WarningResponseDto {
  code!: string;

  message!: BilingualResponseDto;

  /** Codes of the values that do not fit together. */
  @ApiProperty({ type: [String] })
  inputs!: readonly string[];
}

export class PaperResponseDto {
  type!: string;

  title!: BilingualResponseDto;
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

  score?: ScoreResponseDto;

  @ApiProperty({ type: [CriterionResponseDto] })
  criteria!: readonly CriterionResponseDto[];

  @ApiProperty({ type: [GroupResponseDto] })
  groups!: readonly GroupResponseDto[];

  /** What stands between the firm and the tier. */
  @ApiProperty({ type: [GapResponseDto] })
  gaps!: readonly GapResponseDto[];

  @ApiProperty({ type: [WarningResponseDto] })
  warnings!: readonly WarningResponseDto[];

  @ApiProperty({ type: [BilingualResponseDto] })
  notes!: readonly BilingualResponseDto[];

  decidedBy!: BilingualResponseDto;

  /** For above-scale, where they stand in the place of advice. */
  @ApiProperty({ type: [PaperResponseDto], required: false })
  papers?: readonly PaperResponseDto[];
}
