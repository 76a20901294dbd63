import { FIRM_ROLES, MATCH_BASES, UPPER_EVENTS, UPPER_LEVELS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { GroundResponseDto, HearingResponseDto } from '../application/remedy.response';

export class ExpectedItemResponseDto {
  id!: string;

  /** Type under which its document is uploaded. */
  type!: string;

  required!: boolean;
}

export class ExpectedCriterionDto {
  id!: string;

  max!: number;

  floor?: number;
}

export class ExpectedBasisDto {
  clause?: string;

  source!: string;

  mark!: string;
}

export class IntendedRefusalDto extends HearingResponseDto {
  /** How many there were in this round of the decision. */
  n!: number;

  closedAt!: string | null;
}

export class ExpectedMatchDto {
  @ApiProperty({ enum: MATCH_BASES })
  basis!: string;

  /** To this firm, and to the firm under the ban. */
  @ApiProperty({ enum: FIRM_ROLES })
  role!: string;

  @ApiProperty({ enum: FIRM_ROLES })
  otherRole!: string;

  /** The last day of the ban. */
  until!: string;
}

/** What the answer to a task needs to know; each kind of task has its own fields. */
export class ExpectationResponseDto {
  /** Criteria to give points on. */
  scoresheet?: ExpectedCriterionDto[];

  /** Item of a meeting. */
  itemId?: string;

  /** What a member may vote. */
  @ApiProperty({ type: [String], required: false })
  choices?: readonly string[];

  /** Of a meeting's item: accounts whose vote is waited for. */
  @ApiProperty({ type: [String], required: false })
  outstanding?: readonly string[];

  /** Items to hand in or to check. */
  items?: ExpectedItemResponseDto[];

  /** What is open for the deciding leader. */
  openPoints?: string[];

  /** What is to be recorded of the platform. */
  @ApiProperty({ enum: ['filed', 'audited'], required: false })
  kind?: string;

  /** Upper levels that have a part in the case. */
  @ApiProperty({ enum: UPPER_LEVELS, isArray: true, required: false })
  levels?: string[];

  /** Upper events that the step takes. */
  @ApiProperty({ enum: UPPER_EVENTS, isArray: true, required: false })
  events?: string[];

  /** Levels that may recognise. */
  @ApiProperty({ enum: UPPER_LEVELS, isArray: true, required: false })
  recognisedBy?: string[];

  /** Of a refusal, intended or decided, or of a finding after the notice: its reason. */
  reason?: string;

  /** Of an intended refusal: what it rests on. */
  grounds?: GroundResponseDto[];

  /** Of a hearing: the firm may waive it. */
  waivable?: boolean;

  /** Of a hearing: the term. */
  workingDays?: number;

  /** Of a hearing: by what the term runs. */
  basis?: ExpectedBasisDto;

  /** Of a decision: the refusal about which the firm was heard, with what it said. */
  intendedRefusal?: IntendedRefusalDto;

  /** Of the review of a refusal: how it may end. */
  @ApiProperty({ type: [String], required: false })
  results?: readonly string[];

  /** Of a person whom the firm may share with a firm under a ban. */
  match?: ExpectedMatchDto;

  /** What may be answered. */
  @ApiProperty({ type: [String], required: false })
  verdicts?: readonly string[];

  /** Of a vacant seat: its id, to be named in the answer. */
  seat?: string;

  /** Of a vacant seat: the number of the department's answer on paper is asked for. */
  paperNo?: boolean;
}
