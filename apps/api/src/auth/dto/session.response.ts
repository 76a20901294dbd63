import { type Department, type Role, DEPARTMENTS, ROLES } from '@app/domain';
import { ApiProperty } from '@nestjs/swagger';

export class UserResponseDto {
  id!: string;

  name!: string;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles!: Role[];

  /** Branch to which the roles are granted; a region code that starts with it is inside. */
  regionCode!: string;

  @ApiProperty({ enum: DEPARTMENTS, required: false })
  department?: Department;

  /** The firm of an enterprise user. */
  creditCode?: string;
}

export class MeResponseDto extends UserResponseDto {
  /** What the roles permit at all, by the names of the permission table. */
  actions!: string[];

  /** A page that is known by its cookie sends it as `X-CSRF-Token` with every write. */
  csrfToken!: string;
}

export class SessionResponseDto {
  /** For `Authorization: Bearer`. */
  accessToken!: string;

  /** Real time, in the office's offset. */
  expiresAt!: string;

  /** Good once, for `POST /api/v1/auth/refresh`. */
  refreshToken!: string;

  user!: UserResponseDto;
}

/** The session of a browser: its tokens are in cookies that no script can read. */
export class BrowserSessionResponseDto extends MeResponseDto {
  /** Real time, in the office's offset: renew before it. */
  expiresAt!: string;
}
