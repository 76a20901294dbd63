import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { normalizeCreditCode } from '@app/domain';
import { SnapshotReader, deriveId } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReasonRequestDto, WillingnessRequestDto } from '../cultivation/dto/cultivation.requests.dto';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { CaseFileGate } from '../record-access/case-file-gate.service';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { toApplicationResponse } from './application.mapper';
import { ApplicationResponseDto } from './application.response';
import {
  OpenApplicationRequestDto,
  PlatformRecordRequestDto,
  UpperEventRequestDto,
} from './dto/application.requests.dto';
import { DecisionRequestDto } from './dto/decision.requests.dto';
import { OPENING_PROBLEMS } from './opening-problems';

type Answered = Promise<Answer<ApplicationResponseDto>>;
type PlainCommand = { readonly type: string } & Readonly<Record<string, unknown>>;

@ApiTags('applications')
@Controller('api/v1/applications')
export class ApplicationController {
  constructor(
    private readonly commands: Commands,
    private readonly firms: Firms,
    private readonly snapshots: SnapshotReader,
    private readonly gate: CaseFileGate,
  ) {}

  /** Opens a firm's application for a tier in an open batch. The lifecycle workflow opens those of the plan by itself. */
  @RequirePermission('application.open')
  @Problems(...OPENING_PROBLEMS)
  @ApiCreatedResponse({ type: ApplicationResponseDto })
  @Post()
  async open(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: OpenApplicationRequestDto,
  ): Answered {
    const firm = await this.firms.get(normalizeCreditCode(body.creditCode), caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: deriveId('app', envelope.actor, envelope.commandId) },
      command: { type: 'open', ...body, creditCode: firm.id },
      status: 201,
      view: (snapshot) => toApplicationResponse(snapshot, caller),
    });
  }

  @RequirePermission('application.read')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<ApplicationResponseDto> {
    const application = await this.snapshots.get({ type: 'application', id }, scopeOf(caller));
    await this.gate.check(application.description.creditCode, caller);
    return toApplicationResponse(application, caller);
  }

  /** The firm agrees to apply, where its cultivation has not said so already. */
  @RequirePermission('cultivation.confirm-willingness')
  @Problems('STEP_NOT_OPEN', 'APPLICATION_CLOSED', 'CULTIVATION_PAUSED', 'NOT_YOUR_TURN')
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/willingness')
  willingness(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: WillingnessRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'confirm-willingness', ...body });
  }

  /** The county's decision on recommendation, by a leader who reviewed nothing of the case. */
  @RequirePermission('application.decide')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'FIRM_BANNED',
    'RE_REVIEW_BARRED',
    'BAN_MATCH_OPEN',
    'HARD_CONDITION_UNMET',
    'OBJECTION_STANDS',
    'DOCUMENTS_INCOMPLETE',
    'STEPS_NOT_TAKEN',
    'ANSWERS_OUTDATED',
    'NO_GROUND_FOR_REFUSAL',
    'OVERRULING_IN_PERSON',
    'OVERRULING_UNKNOWN',
    'OVERRULING_NEEDS_RECOMMENDATION',
    'MINUTES_REQUIRED',
    'REASON_REQUIRED',
    'RETURN_STEP_UNKNOWN',
    'MEETING_DECIDED_OTHERWISE',
    'MEETING_RECUSAL_MISSING',
  )
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/decision')
  decide(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: DecisionRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'decide', ...body });
  }

  /** Records what happened on the national platform: filed by the firm, audited by the bureau. */
  @RequirePermission('application.record-platform')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'DATE_IN_FUTURE',
    'FIRM_WINDOW_CLOSED',
    'FIRM_BANNED',
    'RE_REVIEW_BARRED',
    'BAN_MATCH_OPEN',
    'HARD_CONDITION_UNMET',
    'DOCUMENT_UNKNOWN',
  )
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/platform-record')
  recordPlatform(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: PlatformRecordRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { ...body, type: 'record-platform' });
  }

  /** Records what an upper level did; the county never decides for it. */
  @RequirePermission('application.record-upper-event')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'DATE_IN_FUTURE',
    'LEVEL_NOT_CONCERNED',
    'LEVEL_NOT_COMPETENT',
    'VALIDITY_REVERSED',
    'UPPER_EVENT_REPEATED',
    'FIELD_MISPLACED',
    'DUE_BEFORE_RETURNED',
    'PERIOD_REVERSED',
    'PERSONAL_DATA_IN_TEXT',
  )
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/upper-events')
  recordUpperEvent(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { notice, ...body }: UpperEventRequestDto,
  ): Answered {
    const published = notice && { ...notice, link: notice.link ?? null, objectTo: notice.objectTo ?? null };
    const command = { type: 'record-upper-event', ...body, ...(published ? { notice: published } : {}) };
    return this.give(envelope, caller, id, command);
  }

  /** Takes the application back; it costs the firm nothing. */
  @RequirePermission('application.withdraw')
  @Problems('STEP_NOT_OPEN', 'APPLICATION_CLOSED', 'REASON_REQUIRED')
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/withdraw')
  withdraw(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ReasonRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'withdraw', ...body });
  }

  private give(envelope: CommandEnvelope, caller: Principal, id: string, command: PlainCommand): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id },
      command,
      view: (snapshot) => toApplicationResponse(snapshot, caller),
    });
  }
}
