import { LATE_OUTCOMES, type LateOutcome } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { PlainLineEnds } from '../../platform/validation/line-ends.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class ObjectionRequestDto {
  /** Real name; kept apart from the record, shown to the handler and the auditor only. */
  @IsString()
  @NotBlank()
  @MaxLength(100)
  name!: string;

  /** Telephone or e-mail; kept apart as well. */
  @IsString()
  @NotBlank()
  @MaxLength(200)
  contact!: string;

  @PlainLineEnds()
  @IsString()
  @NotBlank()
  @MaxLength(5_000)
  content!: string;

  /** With evidence the objection holds the firm until it is answered; without it is a lead. */
  @IsOptional()
  @PlainLineEnds()
  @IsString()
  @MaxLength(5_000)
  evidence?: string;
}

/** An objection on paper, as the office takes it down. */
export class PaperObjectionRequestDto extends ObjectionRequestDto {
  /** Of the paper, in the office's own book. */
  @IsString()
  @NotBlank()
  @MaxLength(100)
  paperNo!: string;

  /** The day on which it came in; it must lie within the days of the notice. */
  @IsDay()
  receivedOn!: string;
}

export class ObjectionAnswerRequestDto {
  @ApiProperty({ enum: ['upheld', 'dismissed'] })
  @IsIn(['upheld', 'dismissed'])
  finding!: 'upheld' | 'dismissed';

  @IsString()
  @IsNotEmpty()
  @MaxLength(4_000)
  reason!: string;
}

export class LateFindingRequestDto {
  /** `stands`: the recommendation stands; `acted-on`: the county acted by a way of its own, which the reason names. */
  @ApiProperty({ enum: LATE_OUTCOMES })
  @IsIn(LATE_OUTCOMES)
  outcome!: LateOutcome;

  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  reason!: string;
}
