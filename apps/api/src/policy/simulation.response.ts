import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class ClauseEffectResponseDto {
  enters!: number;

  leaves!: number;

  moves!: number;
}

export class PassProgressResponseDto {
  done!: number;

  total!: number;
}

@ApiExtraModels(ClauseEffectResponseDto)
export class SimulationResponseDto {
  id!: string;

  ruleSetId!: string;

  @ApiProperty({ enum: ['queued', 'running', 'done', 'failed', 'cancelled'] })
  state!: string;

  asOf!: string;

  progress!: PassProgressResponseDto;

  firms!: number;

  /** Firms against which nothing stands any more. */
  enters!: number;

  /** Firms against which something stands now. */
  leaves!: number;

  /** Firms whose verdict changes otherwise. */
  moves!: number;

  /** By criterion: for how many firms it makes the difference. */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ClauseEffectResponseDto) } })
  byClause!: Readonly<Record<string, ClauseEffectResponseDto>>;

  /** Firms by verdict under the rules in force, and by the draft. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  verdictsBefore!: Readonly<Record<string, number>>;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'integer' } })
  verdictsAfter!: Readonly<Record<string, number>>;

  /** Difference in one-off awards by published clauses, 万元; null until done, or where no clause gives any. */
  benefitCost!: string | null;

  /** Code, where it failed. */
  failure!: string | null;
}

export class SimulatedChangeResponseDto {
  creditCode!: string;

  name!: string;

  @ApiProperty({ enum: ['enters', 'leaves', 'moves'] })
  direction!: string;

  before!: string | null;

  after!: string;

  @ApiProperty({ type: [String] })
  clauses!: readonly string[];
}

export class SimulatedChangePageDto extends PageDto<SimulatedChangeResponseDto> {
  items!: SimulatedChangeResponseDto[];
}
