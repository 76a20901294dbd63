import { REVIEW_KINDS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ActionResponseDto } from '../record-access/action.response';

export class OpinionResponseDto {
  verdict!: string;

  reason!: string;

  by!: string;

  at!: string;

  /** Working days. */
  lateBy!: number;
}

export class SeatResponseDto {
  id!: string;

  role!: string;

  department!: string | null;

  /** ISO date by which an answer is due; null once answered. */
  dueOn!: string | null;

  opinion!: OpinionResponseDto | null;

  /** How many reviewers of this seat stepped back. */
  recused!: number;
}

export class ScoreCriterionResponseDto {
  id!: string;

  title!: string;

  max!: number;

  floor?: number;
}

export class SiteCheckResponseDto {
  @ApiProperty({ enum: ['consistent', 'inconsistent'] })
  result!: string;

  checkedOn!: string;

  place!: string;

  /** How many looked; their names stand with the record of the event. */
  people!: number;

  findings!: string;

  by!: string;

  at!: string;
}

export class ReviewResponseDto {
  id!: string;

  applicationId!: string;

  creditCode!: string;

  @ApiProperty({ enum: REVIEW_KINDS })
  kind!: string;

  round!: number;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  openedAt!: string;

  closedAt!: string | null;

  seats!: SeatResponseDto[];

  siteCheck!: SiteCheckResponseDto | null;

  /** Empty where the round is not scored. */
  scoresheet!: ScoreCriterionResponseDto[];

  /** Revision of the application. */
  revision!: number;

  allowedActions!: ActionResponseDto[];
}
