import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class LeadResponseDto {
  @ApiProperty({ enum: ['working-days', 'months'] })
  unit!: string;

  /** At best. */
  min!: number;

  /** At worst. */
  max!: number;

  /** As planned. */
  plan!: number;
}

export class EffortResponseDto {
  /** From 1, next to nothing, to 5, the firm must change. */
  weight!: number;

  reason!: BilingualResponseDto;
}

export class AwardResponseDto {
  clauseId!: string;

  document!: string;

  article!: string;

  /** 万元, a decimal in text. */
  amount!: string;

  /** Last day on which the clause is in force, ISO date. */
  validTo!: string;

  /** A clause of the sample county: no such document exists. */
  fictional!: boolean;

  text!: BilingualResponseDto;
}

/** What is optional is not known of plans that were drafted before it was kept. */
export class MeasureResponseDto {
  id!: string;

  /** Criterion whose gap it closes. */
  criterionId!: string | null;

  title!: BilingualResponseDto;

  ownerRole!: string;

  ownerDepartment!: string | null;

  leadWorkingDays!: number;

  leadMonths!: number;

  /** Criteria and parts of the score that it closes; `criterionId` is the first. */
  criteria?: string[];

  lead?: LeadResponseDto;

  /** Further full fiscal years whose accounts must show it. */
  accountYears?: number;

  /** What sets its pace: the owner's work, the end of a fiscal year, somebody's grant, or time alone. */
  @ApiProperty({ enum: ['work', 'accounts', 'grant', 'time'], required: false })
  pace?: string;

  effort?: EffortResponseDto;

  /** Kinds of clauses of benefit packages that help with it. */
  benefits?: string[];

  /** What looks like the measure and does not count. */
  doesNotCount?: BilingualResponseDto[];

  papers!: BilingualResponseDto[];

  note!: BilingualResponseDto;
}

export class DigestResponseDto {
  tier!: string;

  ruleSetId!: string;

  asOf!: string;

  verdict!: string;

  /** Ids of conditions. */
  unmet!: string[];

  unknown!: string[];

  manual!: string[];
}

export class PlanResponseDto {
  tier!: string;

  ruleSetId!: string;

  batch!: string | null;

  windowOpensOn!: string | null;

  cutOff!: string | null;

  diagnosis!: DigestResponseDto;

  measures!: MeasureResponseDto[];

  /** Clauses in force when the plan was drafted that reward the title of the rung, each once; none for above-scale. */
  awards?: AwardResponseDto[];

  feasible!: boolean;

  earliestBatch!: string | null;

  conflicts!: BilingualResponseDto[];
}
