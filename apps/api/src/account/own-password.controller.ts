import { AnyAccount, type Principal } from '@app/auth';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { CommandId } from '../platform/commands/command-envelope';
import { requestHash } from '../platform/commands/request-hash';
import { Problems } from '../platform/openapi/problems.decorator';
import { ChangePasswordRequestDto } from './dto/account.requests.dto';
import { OwnPasswordService } from './own-password.service';
import { PasswordSeal } from './password-seal';

@ApiTags('auth')
@Controller('api/v1/auth/password')
export class OwnPasswordController {
  constructor(
    private readonly passwords: OwnPasswordService,
    private readonly seals: PasswordSeal,
  ) {}

  /** Changes the caller's own password and ends the caller's other sessions. Wrong guesses count as failed logins. */
  @AnyAccount()
  @Problems('PASSWORD_WEAK', 'PASSWORD_WRONG', 'ACCOUNT_DEMONSTRATION', 'LOGIN_LOCKED', 'LOGIN_BUSY', 'TOO_BUSY')
  @ApiNoContentResponse()
  @HttpCode(204)
  @Post()
  change(
    @CommandId() commandId: string,
    @Caller() caller: Principal,
    @Body() body: ChangePasswordRequestDto,
  ): Promise<Answer<undefined>> {
    const sealed = { current: this.seals.seal(body.current), next: this.seals.seal(body.next) };
    return this.passwords.change(body, {
      caller,
      commandId,
      requestHash: requestHash('POST', 'auth/password', sealed),
    });
  }
}
