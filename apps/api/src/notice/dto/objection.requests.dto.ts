import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';
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

  @IsString()
  @NotBlank()
  @MaxLength(5_000)
  content!: string;

  /** With evidence the objection holds the firm until it is answered; without it is a lead. */
  @IsOptional()
  @IsString()
  @MaxLength(5_000)
  evidence?: string;
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
