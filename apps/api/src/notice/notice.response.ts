import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';
import { ActionResponseDto, BilingualResponseDto } from '../record-access/action.response';

/** A text that stood before the notice was published anew. */
export class EarlierTextResponseDto {
  body!: BilingualResponseDto;

  bodyHash!: string;

  publishedOn!: string;

  replacedAt!: string;

  /** What changed. */
  reason!: string;
}

export class RecordedFirmResponseDto {
  creditCode!: string;

  enterpriseName!: string;
}

/** Another body's notice, as it was recorded. */
export class RecordedNoticeOfLevelResponseDto {
  level!: string;

  publisher!: string;

  documentNo!: string | null;

  link!: string | null;

  tier!: string;

  batch!: string;

  from!: string;

  /** The last day on which objections are taken there. */
  to!: string;

  /** How to object there. */
  objectTo!: string | null;

  firms!: RecordedFirmResponseDto[];
}

export class RecordedNoticesResponseDto {
  items!: RecordedNoticeOfLevelResponseDto[];
}

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

  /** Texts that stood before a material change, the oldest first. */
  earlier!: EarlierTextResponseDto[];

  revision!: number;

  allowedActions!: ActionResponseDto[];
}

export class NoticePageDto extends PageDto<NoticeResponseDto> {
  items!: NoticeResponseDto[];
}
