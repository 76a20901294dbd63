import { EXPERT_FIELDS, EXPERT_RELATIONS, type ExpertField, type ExpertRelationKind } from '@app/domain';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
  IsObject,
} from 'class-validator';
import { PageQueryDto } from '../../platform/paging/page.dto';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class EmployerRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(200)
  name!: string;

  /** Absent where it has none. */
  @IsOptional()
  @IsString()
  @MaxLength(18)
  creditCode?: string;
}

export class PastEmployerRequestDto extends EmployerRequestDto {
  /** ISO date of leaving. */
  @IsDay()
  until!: string;
}

export class ExpertRelationRequestDto {
  @IsString()
  @NotBlank()
  @MaxLength(18)
  creditCode!: string;

  @ApiProperty({ enum: EXPERT_RELATIONS })
  @IsIn(EXPERT_RELATIONS)
  kind!: ExpertRelationKind;

  /** ISO date, the last day on which it counts; absent: it stands. */
  @IsOptional()
  @IsDay()
  until?: string;
}

export class RegisterExpertRequestDto {
  /** Username of the account with which the expert logs in. */
  @IsString()
  @NotBlank()
  @MaxLength(100)
  account!: string;

  /** Personal data: kept beside the record, shown to the office only. */
  @IsString()
  @NotBlank()
  @MaxLength(50)
  name!: string;

  @ApiProperty({ enum: EXPERT_FIELDS, isArray: true })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsIn(EXPERT_FIELDS, { each: true })
  fields!: ExpertField[];

  @IsObject()
  @ValidateNested()
  @Type(() => EmployerRequestDto)
  employer!: EmployerRequestDto;

  @IsOptional()
  @ApiProperty({ type: [PastEmployerRequestDto], required: false })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PastEmployerRequestDto)
  pastEmployers?: PastEmployerRequestDto[];

  @IsOptional()
  @ApiProperty({ type: [ExpertRelationRequestDto], required: false })
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => ExpertRelationRequestDto)
  relations?: ExpertRelationRequestDto[];
}

/** What changes of an entry; the account stays, for it is whose entry it is. */
export class ChangeExpertRequestDto extends PartialType(OmitType(RegisterExpertRequestDto, ['account'])) {}

export class SuspendExpertRequestDto {
  @IsString()
  @MaxLength(2_000)
  reason!: string;
}

export class ExpertQueryDto extends PageQueryDto {
  @IsOptional()
  @ApiProperty({ enum: ['active', 'suspended'], required: false })
  @IsIn(['active', 'suspended'])
  status?: 'active' | 'suspended';
}
