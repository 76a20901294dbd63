import { STEP_KINDS, type StepKind } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class HearingAnswerRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(4_000)
  statement?: string;

  /** The firm makes no statement. */
  @IsOptional()
  @IsBoolean()
  waive?: boolean;
}

export class RefusalReviewDecisionRequestDto {
  @ApiProperty({ enum: ['confirmed', 'set-aside'] })
  @IsIn(['confirmed', 'set-aside'])
  result!: 'confirmed' | 'set-aside';

  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  reason!: string;

  /** Of `set-aside`: the step from which the case goes on; default the decision. */
  @ApiProperty({ enum: STEP_KINDS, required: false })
  @IsOptional()
  @IsIn(STEP_KINDS)
  returnTo?: StepKind;
}

export class ReopeningRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  reason!: string;

  /** The step at which the case is taken up; default where it stopped. */
  @ApiProperty({ enum: STEP_KINDS, required: false })
  @IsOptional()
  @IsIn(STEP_KINDS)
  returnTo?: StepKind;

  /** SHA-256 of the legal warning (`GET …/reopening`): acknowledges that it was read. */
  @IsString()
  @Length(64, 64)
  warningHash!: string;
}
