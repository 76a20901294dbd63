import { ERASURE_GROUNDS, type ErasureGround } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class ErasureRequestDto {
  /** The firm whose record it is; left out where an account is named. */
  @ValidateIf(({ account }: ErasureRequestDto) => account === undefined)
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  creditCode?: string;

  /** An account whose name and contacts are meant. */
  @IsOptional()
  @IsString()
  @IsNotEmpty()
  @MaxLength(60)
  account?: string;

  /** Ids of subjects, as `GET …/admin/personal-subjects` lists them. */
  @ApiProperty({ type: [String], required: false })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(60, { each: true })
  subjects?: string[];

  /** Whom the record of the firm names; only finds the keys, and is not kept. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  name?: string;

  /** With the name: of whoever objected under it. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  contact?: string;

  /** Article 47 of the Personal Information Protection Law. */
  @ApiProperty({ enum: ERASURE_GROUNDS })
  @IsIn(ERASURE_GROUNDS)
  ground!: ErasureGround;

  /** Who asked and why. No name of whom it is about: this is kept. */
  @IsString()
  @NotBlank()
  @MaxLength(500)
  reason!: string;
}

export class ErasureDecisionRequestDto {
  @IsBoolean()
  approve!: boolean;

  @IsString()
  @NotBlank()
  @MaxLength(500)
  comment!: string;
}

export class PersonalSubjectsQueryDto {
  @IsString()
  @IsNotEmpty()
  @MaxLength(18)
  creditCode!: string;
}
