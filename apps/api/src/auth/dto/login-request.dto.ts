import { IsString, Length } from 'class-validator';

export class LoginRequestDto {
  /** `officer`, or `enterprise:<creditCode>` for a firm's own user. */
  @IsString()
  @Length(1, 200)
  username!: string;

  @IsString()
  @Length(1, 200)
  password!: string;
}

export class RefreshRequestDto {
  /** The last refresh token that was given out; good once. */
  @IsString()
  @Length(1, 200)
  refreshToken!: string;
}
