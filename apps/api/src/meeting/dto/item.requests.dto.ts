import { CONCLUSIONS, type Conclusion, VOTE_CHOICES, type VoteChoice } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class ItemRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(10)
  itemId!: string;
}

export class RecusalRequestDto extends ItemRequestDto {
  /** Absent: the caller. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  account?: string;

  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class ExcuseRequestDto extends ItemRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(100)
  account!: string;

  /** On record, and repeated in the minutes. */
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class VoteRequestDto extends ItemRequestDto {
  @ApiProperty({ enum: VOTE_CHOICES })
  @IsIn(VOTE_CHOICES)
  choice!: VoteChoice;
}

export class ConclusionRequestDto extends ItemRequestDto {
  @ApiProperty({ enum: CONCLUSIONS })
  @IsIn(CONCLUSIONS)
  conclusion!: Conclusion;

  @IsString()
  @MaxLength(4_000)
  reason!: string;
}
