import { ApiProperty } from '@nestjs/swagger';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';

/** Any value that a pack may hold. */
const JSON_VALUE = ['object', 'array', 'string', 'number', 'boolean'].map((type) =>
  type === 'array' ? { type, items: {} } : { type },
);

const STATUSES = ['built-in', 'draft', 'simulated', 'approved', 'withdrawn'];

export class SimulationSummaryResponseDto {
  /** Id of the simulation. */
  id!: string;

  at!: string;

  firms!: number;

  enter!: number;

  leave!: number;

  /** Difference in one-off awards by published clauses, 万元; null where no clause gives any. */
  benefitCost!: string | null;
}

export class RuleSetSummaryResponseDto {
  /** `little-giant@2026` */
  id!: string;

  tier!: string;

  edition!: string;

  title!: BilingualResponseDto;

  /** `built-in`: carried by the product; the others were drafted in use. */
  @ApiProperty({ enum: STATUSES })
  status!: string;

  /** It may judge firms today. */
  inForce!: boolean;

  /** First day in force. */
  from!: string;

  /** Last day in force; null: until a newer edition. */
  to!: string | null;

  @ApiProperty({ enum: ['new', 'renewal'], isArray: true })
  purposes!: readonly string[];

  /** Branch in which it applies; null: everywhere. */
  region!: string | null;

  documentNumber!: string;
}

export class RuleSetDecisionResponseDto {
  by!: string;

  at!: string;

  /** Comment of an approval, reason of a withdrawal. */
  text!: string;
}

export class RuleSetResponseDto extends RuleSetSummaryResponseDto {
  /** The pack as it was written; its format is `GET /policies/schema`. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  pack!: Readonly<Record<string, unknown>>;

  note!: string;

  /** Accounts that wrote a version of it; none of them approves it. */
  @ApiProperty({ type: [String] })
  draftedBy!: readonly string[];

  @ApiProperty({ type: SimulationSummaryResponseDto, nullable: true })
  simulation!: SimulationSummaryResponseDto | null;

  @ApiProperty({ type: RuleSetDecisionResponseDto, nullable: true })
  approval!: RuleSetDecisionResponseDto | null;

  @ApiProperty({ type: RuleSetDecisionResponseDto, nullable: true })
  withdrawal!: RuleSetDecisionResponseDto | null;

  /** 0 for a rule set that the product carries. */
  revision!: number;

  allowedActions!: ActionResponseDto[];
}

export class RuleSetsResponseDto {
  @ApiProperty({ type: [RuleSetSummaryResponseDto] })
  items!: readonly RuleSetSummaryResponseDto[];

  nextCursor!: string | null;

  total!: { count: number; exact: boolean };
}

export class TierResponseDto {
  code!: string;

  title!: BilingualResponseDto;

  /** `side`: a title beside the ladder. */
  @ApiProperty({ enum: ['ladder', 'side'] })
  kind!: string;

  /** Height on the ladder; null beside it. */
  rank!: number | null;

  /** What a route must hold first: each entry by any one of its tiers. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  prerequisites!: readonly (readonly string[])[];
}

export class TiersResponseDto {
  @ApiProperty({ type: [TierResponseDto] })
  items!: readonly TierResponseDto[];
}

export class PackProblemResponseDto {
  /** JSON pointer into the pack. */
  path!: string;

  code!: string;

  message!: string;
}

export class PackCheckResponseDto {
  sound!: boolean;

  @ApiProperty({ type: [PackProblemResponseDto] })
  problems!: readonly PackProblemResponseDto[];
}

export class PackChangeResponseDto {
  /** Criteria, parts, steps and papers by their ids: `criteria.LG-3.when.compare.value`. */
  path!: string;

  @ApiProperty({ enum: ['added', 'removed', 'changed'] })
  kind!: string;

  @ApiProperty({ oneOf: JSON_VALUE, nullable: true })
  before!: unknown;

  @ApiProperty({ oneOf: JSON_VALUE, nullable: true })
  after!: unknown;
}

export class PackDiffResponseDto {
  from!: string;

  to!: string;

  @ApiProperty({ type: [PackChangeResponseDto] })
  changes!: readonly PackChangeResponseDto[];
}

export class RuleSetEventResponseDto {
  id!: string;

  revision!: number;

  type!: string;

  at!: string;

  recordedAt!: string;

  /** Account or workflow. */
  by!: string;

  hash!: string;

  /** What was recorded, without the pack's own text. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  data!: Readonly<Record<string, unknown>>;
}

export class RuleSetHistoryResponseDto {
  @ApiProperty({ type: [RuleSetEventResponseDto] })
  items!: readonly RuleSetEventResponseDto[];
}
