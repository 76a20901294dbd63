import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnyAccount, LoginService, type Principal, Public, SessionCookies } from '@app/auth';
import { Caller } from '../platform/commands/caller';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { Problems } from '../platform/openapi/problems.decorator';
import { LOGIN_RATE } from './login-rate';
import { LoginRequestDto, RefreshRequestDto } from './dto/login-request.dto';
import { MeResponseDto, SessionResponseDto } from './dto/session.response';
import { toMeResponse, toSessionResponse } from './session.mapper';

@ApiTags('auth')
@Controller('api/v1/auth')
export class AuthController {
  constructor(
    private readonly logins: LoginService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Logs in. Five failures lock the name for a quarter of an hour, whether or not it exists. */
  @Public()
  @RateLimit(LOGIN_RATE)
  @Problems('LOGIN_FAILED', 'LOGIN_LOCKED', 'LOGIN_BUSY')
  @HttpCode(200)
  @Post('login')
  async login(@Body() body: LoginRequestDto): Promise<SessionResponseDto> {
    return toSessionResponse(await this.logins.login(body.username, body.password));
  }

  /** Exchanges a refresh token for a new pair; a token that was used before ends its session. */
  @Public()
  @RateLimit(LOGIN_RATE)
  @Problems('REFRESH_TOKEN_INVALID', 'REFRESH_TOKEN_REUSED', 'LOGIN_FAILED')
  @HttpCode(200)
  @Post('refresh')
  async refresh(@Body() body: RefreshRequestDto): Promise<SessionResponseDto> {
    return toSessionResponse(await this.logins.refresh(body.refreshToken));
  }

  /** Ends the session: its tokens are worthless from now on. */
  @AnyAccount()
  @HttpCode(204)
  @Post('logout')
  async logout(@Caller() caller: Principal): Promise<void> {
    await this.logins.logout(caller);
  }

  /** Who the caller is and what the roles permit. */
  @AnyAccount()
  @Get('me')
  me(@Caller() caller: Principal): MeResponseDto {
    return toMeResponse(caller, this.cookies.csrfTokenOf(caller.sessionId));
  }
}
