import { ITEM_STATUSES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';

/** Handled off-line: the paper's number. Who keeps it stands with the record of the submission. */
export class OfflinePaperResponseDto {
  paperNo!: string;
}

export class SubmissionResponseDto {
  at!: string;

  by!: string;

  /** Somebody acted for the firm. */
  onBehalf!: boolean;

  itemIds!: string[];

  comment!: string | null;
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

  /** Revision of the application. */
  revision!: number;

  allowedActions!: ActionResponseDto[];
}
