import { OPINION_VERDICTS, type OpinionVerdict } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class OpinionRequestDto {
  @ApiProperty({ enum: OPINION_VERDICTS })
  @IsIn(OPINION_VERDICTS)
  verdict!: OpinionVerdict;

  /** The fact within the department's duty, and for an objection the clause. */
  @IsString()
  @MaxLength(4_000)
  reason!: string;
}

export class DeclarationRequestDto {
  @IsBoolean()
  conflict!: boolean;

  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  reason?: string;
}

export class SiteCheckRequestDto {
  @ApiProperty({ enum: ['consistent', 'inconsistent'] })
  @IsIn(['consistent', 'inconsistent'])
  result!: 'consistent' | 'inconsistent';

  /** ISO date, not in the future. */
  @IsDay()
  checkedOn!: string;

  @IsString()
  @NotBlank()
  @MaxLength(200)
  place!: string;

  /** Names; at least two different people. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @NotBlank({ each: true })
  @MaxLength(50, { each: true })
  people!: string[];

  @IsString()
  @MaxLength(4_000)
  findings!: string;
}
