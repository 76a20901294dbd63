import {
  CHANGE_EFFECTS,
  CHANGE_KINDS,
  CHANGE_PARTS,
  type ChangeEffect,
  type ChangeKind,
  type ChangePart,
  LATE_OUTCOMES,
  type LateOutcome,
  REVOCATION_CAUSES,
  type RevocationCause,
  TITLE_LEVELS,
  type TitleLevel,
} from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';
import { IsTierCode } from '../../platform/validation/tier-code.decorator';

export class RenewalPapersRequestDto {
  @IsOptional()
  @IsString()
  @MaxLength(2_000)
  comment?: string;
}

export class RevokeTitleRequestDto {
  /** Fraud, a major accident and serious dishonesty bring a ban of three years. */
  @ApiProperty({ enum: REVOCATION_CAUSES })
  @IsIn(REVOCATION_CAUSES)
  cause!: RevocationCause;

  /** The level that revoked it. */
  @ApiProperty({ enum: TITLE_LEVELS })
  @IsIn(TITLE_LEVELS)
  level!: TitleLevel;

  /** Number of its document. */
  @IsString()
  @NotBlank()
  @MaxLength(100)
  documentNo!: string;

  /** ISO date of the document; a ban runs from it. */
  @IsDay()
  on!: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentId?: string;
}

export class RelinquishTitleRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(2_000)
  reason!: string;
}

export class ChangeStatementDto {
  @ApiProperty({ enum: CHANGE_KINDS })
  @IsIn(CHANGE_KINDS)
  kind!: ChangeKind;

  /** ISO date on which it happened, by the register. */
  @IsDay()
  on!: string;

  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  details!: string;

  /** A stored paper that shows it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  documentId?: string;

  /** Of a rename. */
  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(200)
  newName?: string;

  /** Of a move: county, 6 digits, or town or park, 9 digits. */
  @IsOptional()
  @IsString()
  @Matches(/^\d{6}(\d{3})?$/)
  newRegionCode?: string;

  /** Of a merger (`absorbed`, `absorbing`) or a split (`divided`, `dissolved`): on which side the firm stands. */
  @ApiProperty({ enum: CHANGE_PARTS, required: false })
  @IsOptional()
  @IsIn(CHANGE_PARTS)
  part?: ChangePart;

  /** Credit codes of the other firms of a merger or split. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @Length(18, 18, { each: true })
  others?: string[];
}

export class ChangeRequestDto extends ChangeStatementDto {
  /** The bureau saw it in the register; the firm has not reported it yet. Officers only. */
  @IsOptional()
  @IsBoolean()
  seenInRegister?: boolean;
}

export class TitleVerdictDto {
  @IsTierCode()
  code!: string;

  /** `no-re-review` and `revoked` only where the report was late. */
  @ApiProperty({ enum: CHANGE_EFFECTS })
  @IsIn(CHANGE_EFFECTS)
  effect!: ChangeEffect;

  /** Of the document that revokes it. */
  @ApiProperty({ enum: TITLE_LEVELS, required: false })
  @IsOptional()
  @IsIn(TITLE_LEVELS)
  level?: TitleLevel;

  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(100)
  documentNo?: string;
}

export class VerifyChangeRequestDto {
  @ApiProperty({ enum: ['confirmed', 'rejected'] })
  @IsIn(['confirmed', 'rejected'])
  verdict!: 'confirmed' | 'rejected';

  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  reason!: string;

  /** What it means for titles; one that is not named is kept, or, after a late report, not re-reviewed. */
  @ApiProperty({ type: [TitleVerdictDto], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => TitleVerdictDto)
  titles?: TitleVerdictDto[];
}

export class LostPaperRequestDto {
  /** `stands`: the decision stands without the paper; `acted-on`: the county acted by a way of its own, which the reason names. */
  @ApiProperty({ enum: LATE_OUTCOMES })
  @IsIn(LATE_OUTCOMES)
  outcome!: LateOutcome;

  /** Nobody is named in it by number or address. */
  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  reason!: string;
}

export class SuccessionRequestDto {
  /** What the other firm's titles mean for this one, and what was done about them. */
  @IsString()
  @NotBlank()
  @MaxLength(4_000)
  comment!: string;
}
