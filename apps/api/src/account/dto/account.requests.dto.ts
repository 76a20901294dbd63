import { DEPARTMENTS, type Department, ROLES, type Role } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
} from 'class-validator';
import { NotBlank } from '../../platform/validation/not-blank.decorator';

const REGION = /^[1-9]\d{5}(\d{3})?$/;

export class CreateAccountRequestDto {
  /** 3 to 64 of `a-z 0-9 . _ : -`; upper and lower case are the same at login. */
  @IsString()
  @Matches(/^[a-z0-9._:-]{3,64}$/)
  username!: string;

  @IsString()
  @NotBlank()
  @MaxLength(100)
  name!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  roles!: Role[];

  /** The branch of the roles: county, 6 digits, or town or park, 9 digits; inside the caller's. */
  @IsString()
  @Matches(REGION)
  regionCode!: string;

  /** Of a reviewer. */
  @ApiProperty({ enum: DEPARTMENTS, required: false })
  @IsOptional()
  @IsIn(DEPARTMENTS)
  department?: Department;

  /** The firm of an enterprise user; in the directory already. */
  @IsOptional()
  @IsString()
  @Length(18, 18)
  creditCode?: string;

  /** At least 10 characters, 3 of: lower case, upper case, digits, others. Told to the person, who changes it. */
  @IsString()
  @Length(1, 200)
  password!: string;
}

export class ChangeAccountRequestDto {
  @IsOptional()
  @IsString()
  @NotBlank()
  @MaxLength(100)
  name?: string;

  @ApiProperty({ enum: ROLES, isArray: true, required: false })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(ROLES.length)
  @IsIn(ROLES, { each: true })
  roles?: Role[];

  @IsOptional()
  @IsString()
  @Matches(REGION)
  regionCode?: string;

  @ApiProperty({ enum: DEPARTMENTS, required: false })
  @IsOptional()
  @IsIn(DEPARTMENTS)
  department?: Department;

  /** False ends the sessions and refuses logins; the name stays taken. */
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}

export class SetPasswordRequestDto {
  @IsString()
  @Length(1, 200)
  password!: string;
}

export class ChangePasswordRequestDto {
  @IsString()
  @Length(1, 200)
  current!: string;

  /** At least 10 characters, 3 of: lower case, upper case, digits, others. */
  @IsString()
  @Length(1, 200)
  next!: string;
}
