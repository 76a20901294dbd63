import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnyAccount, type Granted, LoginService, type Principal, Public, SessionCookies } from '@app/auth';
import { DomainError, text } from '@app/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '../platform/commands/caller';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { Problems } from '../platform/openapi/problems.decorator';
import { LOGIN_RATE } from './login-rate';
import { LoginRequestDto } from './dto/login-request.dto';
import { BrowserSessionResponseDto } from './dto/session.response';
import { toBrowserSession } from './session.mapper';

/** The console's own login: no token reaches a script, so that none can be stolen from one. */
@ApiTags('auth')
@Controller('api/v1/auth/session')
export class BrowserSessionController {
  constructor(
    private readonly logins: LoginService,
    private readonly cookies: SessionCookies,
  ) {}

  /** Logs a browser in: the session is in cookies, and every write needs the CSRF token of the answer as `X-CSRF-Token`. */
  @Public()
  @RateLimit(LOGIN_RATE)
  @Problems('LOGIN_FAILED', 'LOGIN_LOCKED', 'LOGIN_BUSY')
  @HttpCode(200)
  @Post()
  async begin(
    @Body() body: LoginRequestDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionResponseDto> {
    return this.give(request, reply, await this.logins.login(body.username, body.password));
  }

  /** Goes on with the session in the cookie; asked for by the page before the session's half hour is over. */
  @Public()
  @RateLimit(LOGIN_RATE)
  @Problems('REFRESH_TOKEN_INVALID', 'REFRESH_TOKEN_REUSED', 'LOGIN_FAILED')
  @HttpCode(200)
  @Post('renew')
  async renew(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionResponseDto> {
    const token = this.cookies.refreshTokenOf(request);
    if (!token) {
      throw new DomainError(401, 'REFRESH_TOKEN_INVALID', text('请重新登录', 'There is no session; log in again'));
    }
    return this.give(request, reply, await this.logins.refresh(token));
  }

  /** Ends the session of the browser, and takes its cookies. */
  @AnyAccount()
  @Problems('CSRF_TOKEN_INVALID')
  @HttpCode(204)
  @Delete()
  async end(
    @Caller() caller: Principal,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.logins.logout(caller);
    this.cookies.take(request, reply);
  }

  private give(request: FastifyRequest, reply: FastifyReply, granted: Granted): BrowserSessionResponseDto {
    this.cookies.give(request, reply, granted);
    return toBrowserSession(granted, this.cookies.csrfTokenOf(granted.principal.sessionId));
  }
}
