import { REVIEW_KINDS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { BilingualResponseDto } from '../record-access/action.response';
import { OpinionResponseDto } from './opinion.response';

export class ReviewRowEnterpriseDto {
  creditCode!: string;

  name!: string;
}

/** An open seat of the caller. */
export class ReviewRowResponseDto {
  reviewId!: string;

  /** `tax`, `market`…, or `bureau`. */
  seat!: string;

  @ApiProperty({ enum: REVIEW_KINDS })
  kind!: string;

  applicationId!: string;

  enterprise!: ReviewRowEnterpriseDto;

  tier!: string;

  batch!: string;

  /** ISO date. */
  dueOn!: string | null;

  /** Negative when late; null where nothing is due. */
  workingDaysLeft!: number | null;

  @ApiProperty({ enum: ['waiting-for-answer', 'waiting-for-confirmation'] })
  standing!: string;

  /** The account by which the seat was handed to the caller; null where it was not. */
  handedBy!: string | null;

  /** What the seat said in this round and in earlier ones of the kind, the oldest first. */
  @ApiProperty({ type: [OpinionResponseDto] })
  saidBefore!: readonly OpinionResponseDto[];
}

export class ReviewTablePageDto extends PageDto<ReviewRowResponseDto> {
  items!: ReviewRowResponseDto[];
}

/** What became of one row. */
export class OpinionRowResponseDto {
  reviewId!: string;

  /** 200 where it was taken, else the status that the answer alone would have had. */
  status!: number;

  /** Of the refusal; null where it was taken. */
  code!: string | null;

  detail!: BilingualResponseDto | null;

  /** Whether the round still waits for others; null where the row was refused. */
  @ApiProperty({ enum: ['open', 'closed'], nullable: true, type: String })
  round!: string | null;
}

export class OpinionTableResponseDto {
  /** Nothing was stored. */
  dryRun!: boolean;

  accepted!: number;

  refused!: number;

  /** In the order of the request. */
  @ApiProperty({ type: [OpinionRowResponseDto] })
  items!: readonly OpinionRowResponseDto[];
}
