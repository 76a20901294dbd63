import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EnterpriseResponseDto } from '../enterprise/enterprise.response';
import { EnterpriseService } from '../enterprise/enterprise.service';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import {
  ChangeRequestDto,
  ChangeStatementDto,
  RelinquishTitleRequestDto,
  RenewalPapersRequestDto,
  RevokeTitleRequestDto,
  SuccessionRequestDto,
  VerifyChangeRequestDto,
} from './dto/title-life.requests.dto';

type Answered = Promise<Answer<EnterpriseResponseDto>>;

/** What happens to a firm and its titles after they are recognised. */
@ApiTags('title life')
@Controller('api/v1/enterprises/:creditCode')
export class TitleLifeController {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly commands: Commands,
    private readonly firms: Firms,
  ) {}

  /** Says that the papers for the re-review of a title are ready. */
  @RequirePermission('title.prepare-renewal')
  @Problems('RENEWAL_NOT_OPEN', 'NOT_YOUR_TURN', 'ENTERPRISE_DEREGISTERED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post('titles/:code/renewal-papers')
  renewalPapers(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('code') code: string,
    @Body() body: RenewalPapersRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'confirm-renewal-papers', code, ...body });
  }

  /** Records that a level revoked a title, with cause and document number. Fraud and dishonesty start a ban. */
  @RequirePermission('title.revoke')
  @Problems('DATE_IN_FUTURE', 'CHANGE_WAS_IN_TIME', 'DOCUMENT_UNKNOWN', 'ENTERPRISE_DEREGISTERED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post('titles/:code/revocation')
  revoke(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('code') code: string,
    @Body() body: RevokeTitleRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'revoke-title', code, ...body });
  }

  /** The firm gives a title back of its own will. */
  @RequirePermission('title.relinquish')
  @Problems('NOT_YOUR_TURN', 'ENTERPRISE_DEREGISTERED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post('titles/:code/relinquishment')
  relinquish(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('code') code: string,
    @Body() body: RelinquishTitleRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'relinquish-title', code, ...body });
  }

  /**
   * Reports a major change of the firm (rename, merger, move, split, reorganisation, deregistration), or, by an officer, notes one
   * that the register shows and the firm has still to report.
   */
  @RequirePermission('change.report')
  @Problems('CHANGE_INVALID', 'CHANGE_REPEATED', 'NOT_YOUR_TURN', 'DOCUMENT_UNKNOWN', 'ENTERPRISE_DEREGISTERED')
  @ApiCreatedResponse({ type: EnterpriseResponseDto })
  @Post('changes')
  change(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() { seenInRegister, ...body }: ChangeRequestDto,
  ): Answered {
    const type = seenInRegister ? 'note-change' : 'report-change';
    return this.give(envelope, caller, creditCode, { type, ...body }, 201);
  }

  /** Reports a change that the bureau noted before. */
  @RequirePermission('change.report')
  @Problems('CHANGE_INVALID', 'CHANGE_CLOSED', 'NOT_YOUR_TURN', 'DOCUMENT_UNKNOWN', 'ENTERPRISE_DEREGISTERED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post('changes/:id/report')
  reportNoted(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') changeId: string,
    @Body() body: ChangeStatementDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'report-change', changeId, ...body });
  }

  /** Verifies a change, by somebody else than who entered it; the firm and what is open for it follow at once. */
  @RequirePermission('change.verify')
  @Problems(
    'CHANGE_CLOSED',
    'CHANGE_WAS_IN_TIME',
    'DOCUMENT_NO_REQUIRED',
    'FOUR_EYES',
    'NOT_YOUR_TURN',
    'ENTERPRISE_DEREGISTERED',
  )
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post('changes/:id/verification')
  verify(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') changeId: string,
    @Body() body: VerifyChangeRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'verify-change', changeId, ...body });
  }

  /** Writes down what the titles of a firm that was absorbed, or that this one came from, mean here. None passes by itself. */
  @RequirePermission('succession.judge')
  @Problems('SUCCESSION_NOT_OPEN', 'NOT_YOUR_TURN', 'ENTERPRISE_DEREGISTERED')
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post('successions/:code')
  judge(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('code') other: string,
    @Body() body: SuccessionRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'judge-succession', creditCode: other, ...body });
  }

  private async give(
    envelope: CommandEnvelope,
    caller: Principal,
    creditCode: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
    status = 200,
  ): Answered {
    const firm = await this.firms.get(creditCode, caller);
    const beside = await this.enterprises.besides(firm.state, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: firm.id },
      command,
      status,
      view: (snapshot) => this.enterprises.view(snapshot, beside, caller),
    });
  }
}
