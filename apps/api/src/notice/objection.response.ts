import { LATE_OUTCOMES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { NoticeResponseDto } from './notice.response';

/** What became of an objection; nothing personal. */
export class ReceiptStatusResponseDto {
  receiptNo!: string;

  @ApiProperty({ enum: ['received', 'answered'] })
  status!: string;

  receivedOn!: string;

  noticeId!: string;

  enterpriseName!: string;

  /** The day by which it is answered; null once it is. */
  answerDueOn!: string | null;

  @ApiProperty({ enum: ['upheld', 'dismissed'], nullable: true })
  finding!: string | null;

  reason!: string | null;

  answeredOn!: string | null;
}

export class ObjectionReceiptResponseDto {
  /** Keep it: it answers for the objection. */
  receiptNo!: string;

  /** To be kept with the receipt: both are asked for. */
  code!: string;

  objectionId!: string;

  notice!: NoticeResponseDto;
}

export class ObjectionAnswerResponseDto {
  @ApiProperty({ enum: ['upheld', 'dismissed'] })
  finding!: string;

  reason!: string;

  at!: string;
}

export class EvidenceFileResponseDto {
  documentId!: string;

  fileName!: string;

  sha256!: string;

  contentHref!: string;
}

/** What the county does about an objection that was upheld after the notice had ended. */
export class LateFindingResponseDto {
  @ApiProperty({ enum: LATE_OUTCOMES })
  outcome!: string;

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

  /** Opened by the handler and the auditor alone. */
  files!: EvidenceFileResponseDto[];

  answer!: ObjectionAnswerResponseDto | null;

  /** Null until a leader has judged it, and where it was answered in time. */
  late!: LateFindingResponseDto | null;

  /** Revision of the notice. */
  revision!: number;
}

/** What a leader reads of an objection that was upheld late: the finding. What was said is for the handler and the auditor. */
export class JudgedFindingResponseDto {
  id!: string;

  noticeId!: string;

  at!: string;

  answer!: ObjectionAnswerResponseDto | null;

  late!: LateFindingResponseDto | null;

  /** Revision of the notice. */
  revision!: number;
}

export class ObjectionResponseDto extends AnsweredObjectionResponseDto {
  /** Null once erased. */
  name!: string | null;

  contact!: string | null;
}

/** A notice at the desk of the office. */
export class NoticeDeskResponseDto {
  notice!: NoticeResponseDto;

  /** Null for whom objections are not meant. */
  @ApiProperty({ type: [AnsweredObjectionResponseDto], nullable: true })
  objections!: AnsweredObjectionResponseDto[] | null;
}
