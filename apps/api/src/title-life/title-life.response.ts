import { CHANGE_KINDS, TITLE_STATUSES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** How a title ended. */
export class TitleEndingResponseDto {
  @ApiProperty({
    enum: [
      ...['EXPIRED', 'REVIEW_FAILED', 'UPDATE_MISSED', 'NOT_QUALIFIED', 'UNREPORTED_CHANGE', 'FRAUD'],
      ...['ACCIDENT_OR_DISHONESTY', 'VOLUNTARY', 'DEREGISTERED'],
    ],
  })
  cause!: string;

  on!: string;

  /** Of the level that took it away; null where time or the firm ended it. */
  level!: string | null;

  documentNo!: string | null;
}

/** Why a title is not re-reviewed. */
export class TitleBarResponseDto {
  @ApiProperty({ enum: ['UPDATE_MISSED', 'CHANGE_UNREPORTED'] })
  cause!: string;

  on!: string;

  /** Year of the update, or id of the change. */
  ref!: string;
}

/** The way to the next term of a title. */
export class TitleReReviewResponseDto {
  preparedOn!: string;

  papersReadyOn!: string | null;

  /** The day from which its application is opened by itself; null where nobody does. */
  openFrom!: string | null;

  /** Why it could not be opened when it was tried last: a code. */
  blocked!: string | null;

  applicationId!: string | null;

  /** Since when it is under re-review. */
  filedOn!: string | null;

  /** How the application ended that did not renew it. */
  outcome!: string | null;
}

export class TitleResponseDto {
  code!: string;

  validFrom!: string;

  /** Null where the title has no term. */
  validTo!: string | null;

  source!: string;

  /** The rung that it lifts to; null beside the ladder; absent in titles from before it was kept. */
  rank?: number | null;

  /** `under-re-review` from the filing of its renewal until the upper result, also past its term. */
  @ApiProperty({ enum: TITLE_STATUSES })
  status!: string;

  batch!: string | null;

  ruleSetId!: string | null;

  applicationId!: string | null;

  /** Year of the annual update that is open. */
  openUpdate!: number | null;

  missedUpdates!: number[];

  /** The day until which a warning lets the open update wait. */
  warnedUntil!: string | null;

  barred!: TitleBarResponseDto | null;

  reReview!: TitleReReviewResponseDto | null;

  /** The change whose meaning for the title is being judged. */
  inquiry!: string | null;

  ending!: TitleEndingResponseDto | null;
}

export class FormerNameResponseDto {
  name!: string;

  /** The day on which it was changed. */
  until!: string;
}

/** A major change of the firm. */
export class MajorChangeResponseDto {
  id!: string;

  @ApiProperty({ enum: CHANGE_KINDS })
  kind!: string;

  on!: string;

  details!: string;

  documentId!: string | null;

  newName!: string | null;

  newRegionCode!: string | null;

  part!: string | null;

  @ApiProperty({ type: [String] })
  others!: string[];

  @ApiProperty({ enum: ['noted', 'reported', 'missed', 'under-review', 'confirmed', 'rejected'] })
  status!: string;

  notedOn!: string;

  /** The last day on which it is reported in time. */
  dueOn!: string;

  reportedOn!: string | null;

  isLate!: boolean;

  /** Account that entered it; another one verifies. */
  by!: string;

  /** Of the verification. */
  reason!: string | null;
}

/** Another firm that this one became, took over, or came from. */
export class FirmRelationResponseDto {
  @ApiProperty({ enum: ['absorbed-by', 'absorbed', 'split-into', 'split-from'] })
  kind!: string;

  creditCode!: string;

  on!: string;

  /** False while a human has still to judge what the other's titles mean here. */
  judged?: boolean;
}

export class DeregistrationResponseDto {
  on!: string;

  changeId!: string | null;
}

export class MovedOutResponseDto {
  on!: string;

  to!: string;
}
