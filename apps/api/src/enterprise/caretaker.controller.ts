import { AccountHolders, type Principal, RequirePermission } from '@app/auth';
import { type CareDuty, DomainError, text } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { NameCaretakerRequestDto } from './dto/caretaker.requests.dto';
import { EnterpriseResponseDto } from './enterprise.response';
import { EnterpriseService } from './enterprise.service';

@ApiTags('enterprises')
@Controller('api/v1/enterprises/:creditCode/caretakers')
export class CaretakerController {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly holders: AccountHolders,
    private readonly commands: Commands,
    private readonly firms: Firms,
  ) {}

  /**
   * Hands the firm to somebody: messages meant for the role go to that one of its holders, and the firm stands in their own list.
   * The right to act stays with everybody who holds the role.
   */
  @RequirePermission('caretaker.name')
  @Problems('CARETAKER_UNKNOWN', 'REASON_REQUIRED', 'ENTERPRISE_DEREGISTERED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post()
  async name(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() { account = null, ...terms }: NameCaretakerRequestDto,
  ): Promise<Answer<EnterpriseResponseDto>> {
    const firm = await this.firms.get(creditCode, caller);
    await this.checkHolder(terms.duty, account, firm.state.regionCode);
    const beside = await this.enterprises.besides(firm.state, caller, account);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: firm.id },
      command: { type: 'name-caretaker', ...terms, account },
      view: (snapshot) => this.enterprises.view(snapshot, beside, caller),
    });
  }

  private async checkHolder(duty: CareDuty, account: string | null, regionCode: string): Promise<void> {
    if (account === null) return;
    const holders = await this.holders.find({ role: duty }, regionCode);
    if (holders.some(({ id }) => id === account)) return;
    const message = text(
      '此人不是该企业所在辖区的在职人员，请从名单中选择。',
      'This is nobody who holds the role where the firm is; choose from the list.',
    );
    throw new DomainError(422, 'CARETAKER_UNKNOWN', message, [{ path: 'account', code: 'CARETAKER_UNKNOWN', message }]);
  }
}
