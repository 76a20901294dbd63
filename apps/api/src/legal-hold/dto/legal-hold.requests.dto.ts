import { IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class LegalHoldRequestDto {
  @IsString()
  @Length(18, 18)
  creditCode!: string;

  /** Absent: every document of the firm. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentId?: string;

  /** The inquiry, lawsuit or audit that needs them. */
  @IsString()
  @NotBlank()
  @MaxLength(2_000)
  reason!: string;
}

export class LiftHoldRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(2_000)
  reason!: string;
}

export class LegalHoldQueryDto {
  @IsString()
  @Length(18, 18)
  creditCode!: string;
}
