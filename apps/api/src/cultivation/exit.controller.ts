import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { toCultivationResponse } from './cultivation.mapper';
import { CultivationResponseDto } from './cultivation.response';
import { ReasonRequestDto } from './dto/cultivation.requests.dto';

@ApiTags('cultivations')
@Controller('api/v1/cultivations')
export class ExitController {
  constructor(
    private readonly commands: Commands,
    private readonly firms: Firms,
  ) {}

  /** The firm leaves its cultivation of its own will. Its titles and applications stay, and it may be cultivated again. */
  @RequirePermission('cultivation.leave')
  @Problems('CULTIVATION_CLOSED', 'REASON_REQUIRED', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/exit')
  async exit(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() { reason }: ReasonRequestDto,
  ): Promise<Answer<CultivationResponseDto>> {
    const { id } = await this.firms.cultivationOf(creditCode, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'cultivation', id },
      command: { type: 'leave', reason },
      view: (snapshot) => toCultivationResponse(snapshot, caller),
    });
  }
}
