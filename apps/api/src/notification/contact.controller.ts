import { AnyAccount, type Principal, RequirePermission, scopeOf, toActor } from '@app/auth';
import { type ContactChange, type ContactOwner, Contacts, WrongCode } from '@app/notifications';
import { UserRepository } from '@app/persistence';
import { notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { RecordedOnce } from '../platform/commands/recorded-once';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { AccessLog } from '../record-access/access-log.service';
import { ContactSeal } from './contact-seal';
import { ContactsRequestDto, VerificationRequestDto } from './dto/notification.requests.dto';
import { ContactsResponseDto } from './notification.response';

@ApiTags('contacts')
@Controller('api/v1')
export class ContactController {
  constructor(
    private readonly contacts: Contacts,
    private readonly users: UserRepository,
    private readonly once: RecordedOnce,
    private readonly seal: ContactSeal,
    private readonly log: AccessLog,
  ) {}

  /** How the caller is reached. */
  @AnyAccount()
  @Get('me/contacts')
  own(@Caller() caller: Principal): Promise<ContactsResponseDto> {
    return this.contacts.show(caller.id, false);
  }

  /** Changes how the caller is reached. A new e-mail address counts after its code came back. */
  @AnyAccount()
  @Problems('CONTACT_INVALID', 'EMAIL_NOT_CONFIGURED', 'CODE_TOO_SOON', 'TOO_BUSY')
  @ApiOkResponse({ type: ContactsResponseDto })
  @Put('me/contacts')
  changeOwn(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: ContactsRequestDto,
  ): Promise<Answer<ContactsResponseDto>> {
    return this.change(caller, body, caller, commandId);
  }

  /** Proves the e-mail address by the code that was sent to it. Five wrong ones, or half an hour, and it is over. */
  @AnyAccount()
  @Problems('CODE_WRONG', 'CODE_OVER', 'TOO_BUSY')
  @ApiOkResponse({ type: ContactsResponseDto })
  @HttpCode(200)
  @Post('me/contacts/verification')
  async verify(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() { code }: VerificationRequestDto,
  ): Promise<Answer<ContactsResponseDto>> {
    const hash = requestHash('POST', 'me/contacts/verification', { code: this.seal.seal(code) });
    try {
      return await this.once.run({ actor: toActor(caller), commandId, requestHash: hash }, async (session) => {
        await this.contacts.verify(caller.id, code, session);
        return { status: 200, body: await this.contacts.show(caller.id, true, session) };
      });
    } catch (error) {
      if (error instanceof WrongCode) await this.contacts.countWrongCode(caller.id);
      throw error;
    }
  }

  /** How an account of the branch is reached, masked. Reading it is noted. */
  @RequirePermission('admin.users')
  @Problems('NOT_FOUND')
  @Get('admin/users/:username/contacts')
  async ofAccount(@Caller() caller: Principal, @Param('username') username: string): Promise<ContactsResponseDto> {
    const { id, regionCode } = await this.account(username, caller);
    await this.log.note(caller, { action: 'contact.read', subject: { type: 'account', id }, regionCode });
    return this.contacts.show(id, true);
  }

  /** Sets how an account is reached; its owner proves an e-mail address by the code. */
  @RequirePermission('admin.users')
  @Problems('NOT_FOUND', 'CONTACT_INVALID', 'EMAIL_NOT_CONFIGURED', 'CODE_TOO_SOON', 'TOO_BUSY')
  @ApiOkResponse({ type: ContactsResponseDto })
  @Put('admin/users/:username/contacts')
  async changeOfAccount(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Param('username') username: string,
    @Body() body: ContactsRequestDto,
  ): Promise<Answer<ContactsResponseDto>> {
    const account = await this.account(username, caller);
    const { id, regionCode } = account;
    await this.log.note(caller, { action: 'contact.change', subject: { type: 'account', id }, regionCode });
    return this.change(account, body, caller, commandId);
  }

  private async account(username: string, caller: Principal) {
    const account = await this.users.find(username, scopeOf(caller));
    if (!account) throw notFound();
    return account;
  }

  /** The answer is kept with the key, so it is masked; the hash of the request is sealed for the same reason. */
  private change(owner: ContactOwner, body: ContactsRequestDto, caller: Principal, commandId: string) {
    const { id: account } = owner;
    const change: ContactChange = {
      ...(body.email === undefined ? {} : { email: body.email }),
      ...(body.phone === undefined ? {} : { phone: body.phone }),
    };
    const sealed = { account, change: this.seal.seal(JSON.stringify(change)) };
    const asked = { actor: toActor(caller), commandId, requestHash: requestHash('PUT', 'contacts', sealed) };
    return this.once.run(asked, async (session) => {
      await this.contacts.change(owner, change, session);
      return { status: 200, body: await this.contacts.show(account, true, session) };
    });
  }
}
