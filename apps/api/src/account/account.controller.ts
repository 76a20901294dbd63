import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { maskName } from '@app/domain';
import { UserRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { PageQueryDto } from '../platform/paging/page.dto';
import { Pages } from '../platform/paging/pages';
import { AccountLog } from './account-log';
import { toAccountResponse } from './account.mapper';
import { AccountPageDto, AccountResponseDto } from './account.response';
import { AccountService } from './account.service';
import { ChangeAccountRequestDto, CreateAccountRequestDto, SetPasswordRequestDto } from './dto/account.requests.dto';
import { PasswordSeal } from './password-seal';

@ApiTags('accounts')
@RequirePermission('admin.users')
@Controller('api/v1/admin/users')
export class AccountController {
  constructor(
    private readonly users: UserRepository,
    private readonly accounts: AccountService,
    private readonly seals: PasswordSeal,
    private readonly pages: Pages,
    private readonly log: AccountLog,
  ) {}

  /** Stored accounts of the caller's branch by account name, people's names masked; demonstration accounts are none of them. Noted. */
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: PageQueryDto): Promise<AccountPageDto> {
    const scope = scopeOf(caller);
    await this.log.noteReading(caller);
    const page = await this.users.page(scope, this.pages.request('accounts', query));
    const items = page.items.map((row) => ({ ...toAccountResponse(row), name: maskName(row.name) }));
    const count = await this.users.count(scope);
    const answer = this.pages.answer('accounts', query, { ...page, items }, { count, exact: true });
    return { ...answer, items };
  }

  /** One account with the person's name; that it was read is noted. */
  @Problems('NOT_FOUND')
  @Get(':username')
  async read(@Caller() caller: Principal, @Param('username') username: string): Promise<AccountResponseDto> {
    const account = await this.users.find(username, scopeOf(caller));
    if (!account) throw notFound();
    await this.log.note(caller, 'account.read-one', account);
    return toAccountResponse(account);
  }

  /** Makes an account inside the caller's branch. */
  @Problems('ACCOUNT_EXISTS', 'PASSWORD_WEAK', 'ROLES_CONFLICT', 'ACCOUNT_INCOMPLETE', 'ACCOUNT_FIRM_UNKNOWN')
  @Problems('REGION_OUTSIDE_BRANCH', 'LOGIN_BUSY', 'TOO_BUSY')
  @ApiCreatedResponse({ type: AccountResponseDto })
  @HttpCode(201)
  @Post()
  create(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: CreateAccountRequestDto,
  ): Promise<Answer<AccountResponseDto>> {
    const sealed = { ...body, password: this.seals.seal(body.password) };
    return this.accounts.create(body, { caller, commandId, requestHash: requestHash('POST', 'admin/users', sealed) });
  }

  /** Changes an account; all but a new name ends its sessions. Nobody changes their own rights. */
  @Problems('NOT_FOUND', 'ACCOUNT_OWN', 'ROLES_CONFLICT', 'ACCOUNT_INCOMPLETE', 'ACCOUNT_FIRM_UNKNOWN')
  @Problems('REGION_OUTSIDE_BRANCH', 'TOO_BUSY')
  @ApiOkResponse({ type: AccountResponseDto })
  @Put(':username')
  change(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('username') username: string,
    @Body() body: ChangeAccountRequestDto,
  ): Promise<Answer<AccountResponseDto>> {
    const hash = requestHash('PUT', `admin/users/${username}`, { ...body });
    return this.accounts.change(username, body, { caller, commandId, requestHash: hash });
  }

  /** Sets a new password, for somebody who forgot it, and ends the account's sessions. */
  @Problems('NOT_FOUND', 'ACCOUNT_OWN', 'PASSWORD_WEAK', 'LOGIN_BUSY', 'TOO_BUSY')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Post(':username/password')
  setPassword(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('username') username: string,
    @Body() { password }: SetPasswordRequestDto,
  ): Promise<Answer<undefined>> {
    const sealed = { password: this.seals.seal(password) };
    const hash = requestHash('POST', `admin/users/${username}/password`, sealed);
    return this.accounts.setPassword(username, password, { caller, commandId, requestHash: hash });
  }
}
