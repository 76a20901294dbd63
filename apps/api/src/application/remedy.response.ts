import { ApiProperty } from '@nestjs/swagger';
import { BilingualResponseDto } from '../record-access/action.response';

export class GroundResponseDto {
  id!: string;

  title!: BilingualResponseDto;

  clause!: string;

  /** What on record supports it: `diagnosis`, `objection:<seat>`, an open point. */
  because!: string;
}

export class HearingResponseDto {
  @ApiProperty({ enum: ['open', 'answered', 'waived', 'silent'] })
  status!: string;

  grounds!: GroundResponseDto[];

  reason!: string;

  by!: string;

  at!: string;

  statement!: string | null;
}

/** A term of hearing or review, and by what it runs. */
export class RemedyTermResponseDto {
  workingDays!: number;

  /** Article of the pack's document; null where the table of deadlines gives the term. */
  clause!: string | null;

  source!: string;

  /** How sure we are: F2, F, R, I (ours) or ?; null in cases from before it was kept. */
  mark!: string | null;
}

export class RemedyTermsResponseDto {
  /** For the firm to answer an intended refusal. */
  hearing!: RemedyTermResponseDto;

  /** For the firm to ask for a review. */
  reviewRequest!: RemedyTermResponseDto;

  /** For another leader to decide about it. */
  review!: RemedyTermResponseDto;
}

export class RefusalReviewResponseDto {
  @ApiProperty({ enum: ['open', 'confirmed', 'set-aside', 'moot'] })
  status!: string;

  reason!: string;

  requestedAt!: string;

  decidedBy!: string | null;

  decisionReason!: string | null;
}

export class ReopeningResponseDto {
  @ApiProperty({ enum: ['refused', 'withdrawn', 'lapsed'] })
  from!: string;

  returnTo!: string;

  reason!: string;

  by!: string;

  on!: string;
}

/** What a leader reads before a decided case is taken up again. */
export class ReopeningWarningResponseDto {
  warning!: BilingualResponseDto;

  /** SHA-256 of the warning, to be sent back. */
  warningHash!: string;
}
