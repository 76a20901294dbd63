import { DEPARTMENTS, type Department, ROLES, type Role } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

export class DemonstrationAccountDto {
  username!: string;

  /** A person who does not exist, or the firm whose account it is. */
  name!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: Role[];

  @ApiProperty({ enum: DEPARTMENTS, required: false })
  department?: Department;

  /** The firm of an enterprise user. */
  creditCode?: string;
}

/** Whom one can be in a demonstration. */
export class DemonstrationAccountsDto {
  items!: DemonstrationAccountDto[];
}
