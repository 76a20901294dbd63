import { ITEM_STATUSES, RETURN_KINDS } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';

/** Handled off-line: the paper's number. Who keeps it stands with the record of the submission. */
export class OfflinePaperResponseDto {
  paperNo!: string;
}

export class SubmissionResponseDto {
  at!: string;

  by!: string;

  /** 1, 2, … within the request. */
  no!: number;

  /** Somebody acted for the firm. */
  onBehalf!: boolean;

  /** For whom, where somebody acted for the firm. */
  onBehalfOf!: string | null;

  itemIds!: string[];

  comment!: string | null;
}

export class ReusedPaperResponseDto {
  documentId!: string;

  /** Last day on which it may be used; null: for ever. */
  validTo!: string | null;
}

export class DocumentItemResponseDto {
  id!: string;

  type!: string;

  /** In Chinese; `titles` has both languages. */
  title!: string;

  titles!: BilingualResponseDto;

  required!: boolean;

  /** Nobody may hand it in on the firm's behalf. */
  firmOnly!: boolean;

  /** The open criterion, or the remark, for which it is asked. */
  because!: string | null;

  @ApiProperty({ enum: ITEM_STATUSES })
  status!: string;

  documentId!: string | null;

  offline!: OfflinePaperResponseDto | null;

  /** Why it was returned. */
  reason!: string | null;

  /** The paper on file that answers it, so that it is not asked for again. */
  reusedFrom!: ReusedPaperResponseDto | null;

  /** What was wrong with it when it was returned. */
  @ApiProperty({ enum: RETURN_KINDS, nullable: true })
  kind!: string | null;

  /** What the firm is to do about it now; null where nothing is. */
  nextStep!: BilingualResponseDto | null;
}

export class NoticeLineResponseDto {
  itemId!: string;

  type!: string;

  title!: BilingualResponseDto;

  required!: boolean;

  firmOnly!: boolean;

  @ApiProperty({ enum: RETURN_KINDS })
  kind!: string;

  reason!: string | null;
}

/** What the firm was told, all at once; as it was told, whatever became of the items since. */
export class PapersNoticeResponseDto {
  requestId!: string;

  /** 1, 2, … within the request. */
  no!: number;

  round!: number;

  on!: string;

  dueOn!: string | null;

  /** Rounds that were left, that one included; null where the request goes on until all is there. */
  roundsLeft!: number | null;

  @ApiProperty({ type: [NoticeLineResponseDto] })
  items!: readonly NoticeLineResponseDto[];

  text!: BilingualResponseDto;

  /** Hex SHA-256 of the RFC 8785 JSON of the notice as the event `papers-notified` holds it. */
  sha256!: string;

  /** To be printed. */
  printHref!: string;
}

export class NoticeRefResponseDto {
  /** 1, 2, … within the request. */
  no!: number;

  round!: number;

  on!: string;

  /** To be printed. */
  printHref!: string;
}

export class DocumentRequestResponseDto {
  id!: string;

  applicationId!: string;

  creditCode!: string;

  cause!: string;

  round!: number;

  /** Rounds after which the leader decides; null where the request goes on until all is there. */
  maxRounds!: number | null;

  @ApiProperty({ enum: ['open', 'closed'] })
  status!: string;

  result!: string | null;

  openedAt!: string;

  closedAt!: string | null;

  /** Due day of whoever has the turn. */
  dueOn!: string | null;

  items!: DocumentItemResponseDto[];

  submissions!: SubmissionResponseDto[];

  /** What the firm was told that it owes, each time it was its turn. */
  notices!: NoticeRefResponseDto[];

  /** Revision of the application. */
  revision!: number;

  allowedActions!: ActionResponseDto[];
}
