import { OPINION_VERDICTS, type OpinionVerdict } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsISO8601,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
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

  /** Of an objection: the fact, together with the clause; where both are given the reason may be empty. */
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  fact?: string;

  /** Of an objection: the clause, together with the fact. */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  clause?: string;

  /** Of an objection: the published condition that is unmet. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  criterionId?: string;

  /** Of `agree-with-conditions`: what the firm is to hand in, one item each; absent: what the reason says. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @NotBlank({ each: true })
  @MaxLength(500, { each: true })
  conditions?: string[];

  /** Of the bureau, where a department has nobody: which seat, where there are several. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  seat?: string;

  /** Of the bureau, where a department has nobody: the number of the department's answer on paper. */
  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(100)
  paperNo?: string;
}

export class ChecklistAnswerDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  itemId!: string;

  @ApiProperty({ enum: ['as-stated', 'differs', 'not-applicable'] })
  @IsIn(['as-stated', 'differs', 'not-applicable'])
  found!: 'as-stated' | 'differs' | 'not-applicable';

  @IsOptional()
  @IsString()
  @MaxLength(1_000)
  note?: string;
}

export class SitePhotoRequestDto {
  /** An upload of the firm's dossier; its hash and time are kept with the record. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(100)
  documentId!: string;

  /** When the picture was taken, as an instant with its zone; not in the future. */
  @IsOptional()
  @IsISO8601({ strict: true })
  @Matches(/T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/)
  takenAt?: string;
}

export class CriterionScoreDto {
  /** Of the round's scoresheet. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(50)
  criterionId!: string;

  /** From 0 to the criterion's `max`, with at most one decimal. */
  @IsNumber({ maxDecimalPlaces: 1 })
  @Min(0)
  @Max(1_000)
  points!: number;
}

export class ScoresRequestDto {
  /** Every criterion of the scoresheet, once. */
  @ApiProperty({ type: [CriterionScoreDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique((score: CriterionScoreDto) => score.criterionId)
  @ValidateNested({ each: true })
  @Type(() => CriterionScoreDto)
  scores!: CriterionScoreDto[];

  @IsString()
  @MaxLength(4_000)
  comment!: string;
}

export class DeclarationRequestDto {
  @IsBoolean()
  conflict!: boolean;

  /** Of an expert who was drawn: false where there is no time; the next in the order is drawn. */
  @IsOptional()
  @IsBoolean()
  available?: boolean;

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

  @ApiProperty({ type: [ChecklistAnswerDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ChecklistAnswerDto)
  checklist?: ChecklistAnswerDto[];

  @ApiProperty({ type: [SitePhotoRequestDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => SitePhotoRequestDto)
  photos?: SitePhotoRequestDto[];
}
