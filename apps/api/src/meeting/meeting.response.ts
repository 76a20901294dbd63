import { ITEM_RESULTS, MAJORITY_BASES, MEETING_KINDS, MEETING_STATUSES, SHARES, VOTE_CHOICES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { ActionResponseDto } from '../record-access/action.response';

export class MeetingRuleResponseDto {
  @ApiProperty({ enum: SHARES })
  quorum!: string;

  @ApiProperty({ enum: SHARES })
  majority!: string;

  @ApiProperty({ enum: MAJORITY_BASES })
  of!: string;
}

export class MeetingMemberResponseDto {
  account!: string;

  role!: string;

  voting!: boolean;

  veto!: boolean;

  present!: boolean;
}

export class VoteResponseDto {
  account!: string;

  @ApiProperty({ enum: VOTE_CHOICES })
  choice!: string;

  at!: string;
}

export class ExcusedResponseDto {
  account!: string;

  reason!: string;
}

export class MeetingConclusionResponseDto {
  conclusion!: string;

  reason!: string;
}

export class MeetingItemResponseDto {
  id!: string;

  @ApiProperty({ enum: ['application', 'fund', 'project'] })
  type!: string;

  applicationId!: string | null;

  title!: string | null;

  panelId!: string | null;

  @ApiProperty({ enum: ['vote', 'conclusion'] })
  mode!: string;

  @ApiProperty({ type: [String] })
  recused!: readonly string[];

  votes!: VoteResponseDto[];

  /** Members whose vote is not waited for. */
  excused!: ExcusedResponseDto[];

  conclusion!: MeetingConclusionResponseDto | null;

  @ApiProperty({ enum: ITEM_RESULTS, nullable: true })
  result!: string | null;
}

export class MeetingResponseDto {
  id!: string;

  @ApiProperty({ enum: MEETING_KINDS })
  kind!: string;

  title!: string;

  on!: string;

  @ApiProperty({ enum: MEETING_STATUSES })
  status!: string;

  rule!: MeetingRuleResponseDto;

  chair!: string;

  members!: MeetingMemberResponseDto[];

  items!: MeetingItemResponseDto[];

  minutesNo!: string | null;

  /** SHA-256 of the minutes. */
  textHash!: string | null;

  /** The minutes; shown where one meeting is read. */
  text?: string;

  revision!: number;

  allowedActions!: ActionResponseDto[];
}

export class MeetingPageDto extends PageDto<MeetingResponseDto> {
  items!: MeetingResponseDto[];
}
