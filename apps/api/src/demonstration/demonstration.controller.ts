import { AccountDirectory, LoginService, Public, SessionCookies } from '@app/auth';
import { DirectoryRepository, RegionScope } from '@app/persistence';
import { notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BrowserSessionResponseDto } from '../auth/dto/session.response';
import { LOGIN_RATE } from '../auth/login-rate';
import { toBrowserSession } from '../auth/session.mapper';
import { RateLimit } from '../platform/limits/rate-limit.guard';
import { Problems } from '../platform/openapi/problems.decorator';
import { DemonstrationEntryDto } from './dto/demonstration-entry.dto';
import { DemonstrationAccountDto, DemonstrationAccountsDto } from './demonstration.response';

/** Firms with the earliest due dates: those about which there is something to see. */
const FIRMS = 6;

/** Being somebody else by one click, where nobody is real. In production there is nothing here. */
@ApiTags('demonstration')
@Controller('api/v1/demonstration')
export class DemonstrationController {
  constructor(
    private readonly accounts: AccountDirectory,
    private readonly logins: LoginService,
    private readonly cookies: SessionCookies,
    private readonly firms: DirectoryRepository,
  ) {}

  /** Whom one can be: everybody of the bureau, and some firms. In production mode 404. */
  @Public()
  @RateLimit(LOGIN_RATE)
  @Problems('NOT_FOUND')
  @Get('accounts')
  async list(): Promise<DemonstrationAccountsDto> {
    const staff = this.accounts.demonstrationStaff();
    if (!staff) throw notFound();
    return { items: [...staff.map(toAccount), ...(await this.someFirms())] };
  }

  /** Begins a browser session as a demonstration account, without its password. In production mode, and for accounts that were made, 404. */
  @Public()
  @RateLimit(LOGIN_RATE)
  @Problems('NOT_FOUND')
  @HttpCode(200)
  @Post('session')
  async enter(
    @Body() { username }: DemonstrationEntryDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrowserSessionResponseDto> {
    const granted = await this.logins.enterDemonstration(username);
    if (!granted) throw notFound();
    this.cookies.give(request, reply, granted);
    return toBrowserSession(granted, this.cookies.csrfTokenOf(granted.principal.sessionId));
  }

  private async someFirms(): Promise<DemonstrationAccountDto[]> {
    const everywhere = RegionScope.everything();
    const { items: busy } = await this.firms.urgent(everywhere, {}, { limit: FIRMS });
    const { items: first } =
      busy.length < FIRMS ? await this.firms.page(everywhere, {}, { limit: FIRMS }) : { items: [] };
    const rows = new Map([...busy, ...first].map((row) => [row.creditCode, row]));
    return [...rows.values()].slice(0, FIRMS).map(({ creditCode, name }) => ({
      username: `enterprise:${creditCode}`,
      name,
      roles: ['enterprise'],
      creditCode,
    }));
  }
}

type Staff = NonNullable<ReturnType<AccountDirectory['demonstrationStaff']>>[number];

function toAccount({ username, name, roles, department }: Staff): DemonstrationAccountDto {
  return { username, name, roles: [...roles], ...(department ? { department } : {}) };
}
