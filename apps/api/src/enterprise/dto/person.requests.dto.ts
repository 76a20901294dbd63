import { FIRM_ROLES, type FirmRole, PERSON_SOURCES, type PersonSource } from '@app/domain';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/validation/day.decorator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

export class RecordPersonRequestDto {
  @IsIn(FIRM_ROLES)
  role!: FirmRole;

  @IsString()
  @NotBlank()
  @MaxLength(60)
  name!: string;

  /** ISO date; the first day in that role. */
  @IsDay()
  since!: string;

  /** Where it is known from; the firm itself says `reported`. */
  @IsIn(PERSON_SOURCES)
  source!: PersonSource;

  /** Identity card or passport. Only a keyed hash of it is kept, to tell two people of one name apart. */
  @IsOptional()
  @IsString()
  @Matches(/^[0-9A-Za-z]{6,20}$/)
  idNumber?: string;
}

export class EndPersonRequestDto {
  /** ISO date; the first day on which they are it no more. */
  @IsDay()
  until!: string;

  @IsIn(PERSON_SOURCES)
  source!: PersonSource;
}
