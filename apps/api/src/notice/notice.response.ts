import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';

/** What the public sees: names of firms and tiers, never a person. */
export class NoticeResponseDto {
  id!: string;

  creditCode!: string;

  enterpriseName!: string;

  tier!: string;

  batch!: string;

  @ApiProperty({ enum: ['open', 'closed', 'cancelled'] })
  status!: string;

  @ApiProperty({ enum: ['clear', 'upheld'], nullable: true })
  result!: string | null;

  /** Frozen text. */
  body!: BilingualResponseDto;

  /** SHA-256 of the Chinese text, a line feed and the English text. */
  bodyHash!: string;

  publishedOn!: string;

  workingDays!: number;

  /** The last day on which objections are taken. */
  endsOn!: string;

  workingDaysLeft!: number;

  /** The last day lies in a year whose calendar is not published. */
  provisional!: boolean;

  /** The year whose working days are not published and before which it does not end; null where it waits for none. */
  waitsForCalendarYear!: number | null;

  /** An objection with evidence holds this firm until it is answered. */
  held!: boolean;

  objections!: number;

  revision!: number;

  allowedActions!: ActionResponseDto[];
}

export class NoticePageDto extends PageDto<NoticeResponseDto> {
  items!: NoticeResponseDto[];
}

export class ObjectionReceiptResponseDto {
  /** Keep it: it answers for the objection. */
  receiptNo!: string;

  objectionId!: string;

  notice!: NoticeResponseDto;
}

export class ObjectionAnswerResponseDto {
  @ApiProperty({ enum: ['upheld', 'dismissed'] })
  finding!: string;

  reason!: string;

  at!: string;
}

/** An objection without the objector: nobody's name goes where answers are stored. */
export class AnsweredObjectionResponseDto {
  id!: string;

  noticeId!: string;

  receiptNo!: string;

  at!: string;

  content!: string;

  evidence!: string | null;

  holds!: boolean;

  answer!: ObjectionAnswerResponseDto | null;

  /** Revision of the notice. */
  revision!: number;
}

export class ObjectionResponseDto extends AnsweredObjectionResponseDto {
  /** Null once erased. */
  name!: string | null;

  contact!: string | null;
}
