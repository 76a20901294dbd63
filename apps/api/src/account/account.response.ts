import { DEPARTMENTS, type Department, ROLES, type Role } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';
import { PageDto } from '../platform/paging/page.dto';

export class AccountResponseDto {
  username!: string;

  name!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: Role[];

  /** Branch to which the roles are granted. */
  regionCode!: string;

  @ApiProperty({ enum: DEPARTMENTS, required: false })
  department?: Department;

  /** The firm of an enterprise user. */
  creditCode?: string;

  /** False where the account was deactivated. */
  active!: boolean;
}

export class AccountPageDto extends PageDto<AccountResponseDto> {
  @ApiProperty({ type: [AccountResponseDto] })
  items!: AccountResponseDto[];
}
