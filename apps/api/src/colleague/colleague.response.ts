import { DEPARTMENTS, ROLES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

/** Somebody whom work can be given to. */
export class ColleagueResponseDto {
  account!: string;

  name!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: string[];

  /** Of a reviewer. */
  @ApiProperty({ enum: DEPARTMENTS, nullable: true })
  department!: string | null;
}

export class ColleagueListDto {
  /** By account. */
  items!: ColleagueResponseDto[];
}
