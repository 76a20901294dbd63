import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EnterpriseResponseDto } from '../enterprise/enterprise.response';
import { EnterpriseService } from '../enterprise/enterprise.service';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { LostPaperRequestDto } from './dto/title-life.requests.dto';

/** Papers upon which a case of a firm was decided and in which a virus was found afterwards. */
@ApiTags('title life')
@Controller('api/v1/enterprises/:creditCode/lost-papers')
export class LostPaperController {
  constructor(
    private readonly enterprises: EnterpriseService,
    private readonly commands: Commands,
    private readonly firms: Firms,
  ) {}

  /**
   * Says what follows from a virus that was found in a paper upon which a case was decided: an officer first, then a leader, each with
   * a reason. Nothing is undone by it: reopening and revocation are acts of their own.
   */
  @RequirePermission('lost-paper.judge')
  @Problems(
    'NOT_FOUND',
    'ALREADY_ANSWERED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'REASON_REQUIRED',
    'PERSONAL_DATA_IN_TEXT',
    'ENTERPRISE_DEREGISTERED',
  )
  @ApiOkResponse({ type: EnterpriseResponseDto })
  @HttpCode(200)
  @Post(':applicationId/:documentId')
  async judge(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('applicationId') applicationId: string,
    @Param('documentId') documentId: string,
    @Body() body: LostPaperRequestDto,
  ): Promise<Answer<EnterpriseResponseDto>> {
    const firm = await this.firms.get(creditCode, caller);
    const beside = await this.enterprises.besides(firm.state, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'enterprise', id: firm.id },
      command: { type: 'judge-lost-paper', applicationId, documentId, ...body },
      view: (snapshot) => this.enterprises.view(snapshot, beside, caller),
    });
  }
}
