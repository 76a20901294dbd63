import { REVIEW_KINDS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';
import { OpinionResponseDto } from './opinion.response';
import { OwnScoresResponseDto } from './own-scores.response';
import { ChecklistItemResponseDto, SiteCheckResponseDto } from './site-check.response';

export class SilenceResponseDto {
  @ApiProperty({ enum: ['escalates', 'deemed-agreed'] })
  means!: string;

  /** The published document and clause that make silence agreement; null where it escalates. */
  document!: string | null;

  clause!: string | null;
}

export class RoundRuleResponseDto {
  /** The rule in words, the same before and after the first answer. */
  sentences!: BilingualResponseDto[];

  @ApiProperty({ enum: ['waiting', 'agreed', 'agreed-with-conditions', 'objected', 'scored'] })
  result!: string;

  /** Seats whose objection stands. */
  @ApiProperty({ type: [String] })
  objections!: string[];
}

export class StillNeededResponseDto {
  seat!: string;

  @ApiProperty({ enum: ['answer', 'papers', 'confirmation'] })
  what!: string;

  dueOn!: string | null;
}

export class SeatResponseDto {
  id!: string;

  role!: string;

  department!: string | null;

  /** ISO date by which an answer is due; null once answered. */
  dueOn!: string | null;

  /** Negative once it is late; null where nothing is due. */
  workingDaysLeft!: number | null;

  /** By working days; null where nothing is due. */
  @ApiProperty({ enum: ['green', 'yellow', 'red'], nullable: true })
  light!: string | null;

  opinion!: OpinionResponseDto | null;

  silence!: SilenceResponseDto;

  @ApiProperty({
    enum: [
      'waiting-for-answer',
      'waiting-for-papers',
      'waiting-for-confirmation',
      'agreed',
      'agreed-with-conditions',
      'deemed-agreed',
      'not-concerned',
      'objected',
      'scored',
    ],
  })
  standing!: string;

  /** Answers for which the round no longer waited: kept, not counted. */
  late!: OpinionResponseDto[];

  /** Why the department was brought in; null where the pack names it. */
  added!: string | null;

  /** The colleague to whom the seat was handed, for this case or a period. */
  delegatedTo!: string | null;

  /** The last day of the period, ISO; null where the seat was handed over for this case, or not at all. */
  delegatedThrough!: string | null;

  /** Nobody of the department may answer: the bureau takes down what it answers on paper. */
  vacant!: boolean;

  /** How many reviewers of this seat stepped back. */
  recused!: number;
}

export class ScoreCriterionResponseDto {
  id!: string;

  title!: string;

  titles!: BilingualResponseDto;

  max!: number;

  floor?: number;
}

export class ReviewResultResponseDto {
  /** By the panel's rule. */
  total!: number;

  floorsMet!: boolean;

  /** Null where nothing hangs on the points. */
  passed!: boolean | null;
}

export class ReviewResponseDto {
  id!: string;

  applicationId!: string;

  creditCode!: string;

  @ApiProperty({ enum: [...REVIEW_KINDS, 'expert-panel'] })
  kind!: string;

  round!: number;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  openedAt!: string;

  closedAt!: string | null;

  seats!: SeatResponseDto[];

  rule!: RoundRuleResponseDto;

  /** For whom and for what the round still waits. */
  stillNeeded!: StillNeededResponseDto[];

  /** False where the caller's own answer came when the round no longer waited for it; null where the caller gave none. */
  counted!: boolean | null;

  /** Whether the caller has declared to be free to judge the firm; null where the caller is not asked. */
  declared!: boolean | null;

  siteCheck!: SiteCheckResponseDto | null;

  /** What is looked at on the spot, as the rules list it; empty for other rounds. */
  siteChecklist!: ChecklistItemResponseDto[];

  /** Empty where the round is not scored. */
  scoresheet!: ScoreCriterionResponseDto[];

  /** The caller's own points; those of others are hidden while the panel is open. */
  ownScores?: OwnScoresResponseDto;

  /** Of a panel, once all points were opened. */
  result?: ReviewResultResponseDto;

  /** Revision of the application. */
  revision!: number;

  allowedActions!: ActionResponseDto[];
}
