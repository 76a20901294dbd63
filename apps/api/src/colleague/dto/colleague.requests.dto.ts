import { DEPARTMENTS, type Department } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';

/** Roles whose holders are called to meetings, answer for others, or look after firms. */
export const COLLEAGUE_ROLES = [
  'officer',
  'service-officer',
  'section-chief',
  'leader',
  'reviewer',
  'expert',
  'mentor',
] as const;

export type ColleagueRole = (typeof COLLEAGUE_ROLES)[number];

export class ColleagueQueryDto {
  @ApiProperty({ enum: COLLEAGUE_ROLES, required: false })
  @IsOptional()
  @IsIn(COLLEAGUE_ROLES)
  role?: ColleagueRole;

  @ApiProperty({ enum: DEPARTMENTS, required: false })
  @IsOptional()
  @IsIn(DEPARTMENTS)
  department?: Department;

  /** County, 6 digits, or town or park, 9 digits, within the caller's branch; absent: the branch itself. */
  @IsOptional()
  @Matches(/^\d{6}(\d{3})?$/)
  regionCode?: string;
}
