import { type Principal, RequirePermission } from '@app/auth';
import { normalizeCreditCode } from '@app/domain';
import { deriveId } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { toCultivationResponse } from './cultivation.mapper';
import { CultivationResponseDto } from './cultivation.response';
import {
  CommentRequestDto,
  LaunchCultivationRequestDto,
  ReasonRequestDto,
  WillingnessRequestDto,
} from './dto/cultivation.requests.dto';

type Answered = Promise<Answer<CultivationResponseDto>>;

@ApiTags('cultivations')
@Controller('api/v1/cultivations')
export class CultivationController {
  constructor(
    private readonly commands: Commands,
    private readonly firms: Firms,
  ) {}

  /** Launches a firm's cultivation towards a tier; the first rung's diagnosis and plan are in the answer. */
  @RequirePermission('cultivation.launch')
  @Problems('NOT_FOUND', 'ALREADY_OPEN', 'TARGET_ALREADY_HELD', 'TARGET_DATE_PAST', 'TIER_UNSUPPORTED')
  @Problems('ENTERPRISE_DEREGISTERED', 'ENTERPRISE_MOVED_OUT')
  @ApiCreatedResponse({ type: CultivationResponseDto })
  @Post()
  async launch(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: LaunchCultivationRequestDto,
  ): Answered {
    const firm = await this.firms.get(normalizeCreditCode(body.creditCode), caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'cultivation', id: deriveId('cul', envelope.actor, envelope.commandId) },
      command: { type: 'launch', creditCode: firm.id, targetTier: body.targetTier, targetDate: body.targetDate },
      status: 201,
      view: (snapshot) => toCultivationResponse(snapshot, caller),
    });
  }

  /** The firm's live cultivation, or else its latest. */
  @RequirePermission('cultivation.read')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':creditCode')
  async read(@Caller() caller: Principal, @Param('creditCode') creditCode: string): Promise<CultivationResponseDto> {
    return toCultivationResponse(await this.firms.cultivationOf(creditCode, caller), caller);
  }

  /** The firm agrees to the plan and its own measures, or declines; declining costs it nothing. */
  @RequirePermission('cultivation.confirm-willingness')
  @Problems('STEP_NOT_OPEN', 'CULTIVATION_PAUSED', 'CULTIVATION_CLOSED', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/willingness')
  willingness(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: WillingnessRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'confirm-willingness', ...body });
  }

  /** A leader who did not launch it approves the plan. */
  @RequirePermission('cultivation.approve-plan')
  @Problems('STEP_NOT_OPEN', 'CULTIVATION_PAUSED', 'CULTIVATION_CLOSED', 'NOT_YOUR_TURN', 'FOUR_EYES')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/plan/approve')
  approve(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: CommentRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'approve-plan', ...body });
  }

  /** A leader sends the plan back; it is drafted again from today's record. */
  @RequirePermission('cultivation.approve-plan')
  @Problems(
    'STEP_NOT_OPEN',
    'CULTIVATION_PAUSED',
    'CULTIVATION_CLOSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'REASON_REQUIRED',
  )
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/plan/return')
  returnPlan(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: ReasonRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'return-plan', ...body });
  }

  /** The owner of a checkpoint reports it met. */
  @RequirePermission('cultivation.meet-checkpoint')
  @Problems('CHECKPOINT_CLOSED', 'CULTIVATION_PAUSED', 'CULTIVATION_CLOSED', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/checkpoints/:id/meet')
  meet(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('id') checkpointId: string,
    @Body() body: CommentRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'meet-checkpoint', checkpointId, ...body });
  }

  /** Has the rung planned anew from today's record. */
  @RequirePermission('cultivation.launch')
  @Problems('STEP_NOT_OPEN', 'CULTIVATION_PAUSED', 'CULTIVATION_CLOSED', 'NOT_YOUR_TURN', 'APPLICATION_RUNNING')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/replan')
  replan(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: ReasonRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'replan', ...body });
  }

  /** Stops every clock of the cultivation and of its open applications; legal clocks go on. */
  @RequirePermission('cultivation.pause')
  @Problems('STEP_NOT_OPEN', 'CULTIVATION_PAUSED', 'CULTIVATION_CLOSED', 'REASON_REQUIRED')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/pause')
  pause(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: ReasonRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'pause', ...body });
  }

  /** Runs every clock on with its exact rest. */
  @RequirePermission('cultivation.resume')
  @Problems('STEP_NOT_OPEN', 'CULTIVATION_CLOSED')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/resume')
  resume(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() _body: CommentRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'resume' });
  }

  /** Ends the cultivation; running applications end by their own steps. */
  @RequirePermission('cultivation.close')
  @Problems('CULTIVATION_CLOSED', 'REASON_REQUIRED')
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post(':creditCode/close')
  close(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Body() body: ReasonRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'close', ...body });
  }

  private async give(
    envelope: CommandEnvelope,
    caller: Principal,
    creditCode: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
  ): Answered {
    const found = await this.firms.cultivationOf(creditCode, caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'cultivation', id: found.id },
      command,
      view: (snapshot) => toCultivationResponse(snapshot, caller),
    });
  }
}
