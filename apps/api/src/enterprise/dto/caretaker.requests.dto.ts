import { CARE_DUTIES, type CareDuty } from '@app/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class NameCaretakerRequestDto {
  /** `officer`: in charge of the firm; `mentor`: the cadre assigned to it. */
  @ApiProperty({ enum: CARE_DUTIES })
  @IsIn(CARE_DUTIES)
  duty!: CareDuty;

  /** An account that holds the role where the firm is (`GET /colleagues`); none, or null, gives the firm back to all who do. */
  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  account?: string | null;

  /** Kept on record. */
  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}
