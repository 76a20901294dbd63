import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { REOPENING_WARNING, REOPENING_WARNING_HASH } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ReasonRequestDto } from '../cultivation/dto/cultivation.requests.dto';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { toApplicationResponse } from './application.mapper';
import { ApplicationResponseDto } from './application.response';
import {
  HearingAnswerRequestDto,
  RefusalReviewDecisionRequestDto,
  ReopeningRequestDto,
} from './dto/remedy.requests.dto';
import { ReopeningWarningResponseDto } from './remedy.response';

type Answered = Promise<Answer<ApplicationResponseDto>>;
type PlainCommand = { readonly type: string } & Readonly<Record<string, unknown>>;

/** What stands against a decided case going on. */
const GOES_ON_NO_MORE = [
  'ENTERPRISE_DEREGISTERED',
  'ENTERPRISE_MOVED_OUT',
  'TITLE_ALREADY_HELD',
  'NO_TITLE_TO_RENEW',
  'RE_REVIEW_RUNNING',
] as const;

/** Hearing before a refusal, review after it, and taking up a decided case. */
@ApiTags('applications')
@Controller('api/v1/applications')
export class RemedyController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** The firm answers an intended refusal, or waives it. */
  @RequirePermission('application.answer-hearing')
  @Problems('STEP_NOT_OPEN', 'APPLICATION_CLOSED', 'CULTIVATION_PAUSED', 'NOT_YOUR_TURN', 'STATEMENT_REQUIRED')
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/hearing')
  answerHearing(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: HearingAnswerRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'answer-hearing', ...body });
  }

  /** Within its term, the firm asks for somebody else to look at a refusal of the county. */
  @RequirePermission('application.request-refusal-review')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'NOT_COUNTYS_DECISION',
    'REVIEW_TERM_OVER',
    'REASON_REQUIRED',
  )
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/review-request')
  requestReview(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ReasonRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'request-refusal-review', ...body });
  }

  /** Another leader confirms a refusal, or sets it aside so that the case goes on. */
  @RequirePermission('application.review-refusal')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'ALREADY_OPEN',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'FIRM_BANNED',
    'RE_REVIEW_BARRED',
    'REASON_REQUIRED',
    'RETURN_STEP_UNKNOWN',
    ...GOES_ON_NO_MORE,
  )
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/refusal-review')
  reviewRefusal(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: RefusalReviewDecisionRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'decide-refusal-review', ...body });
  }

  /** The legal warning that a leader acknowledges before a decided case is taken up again. */
  @RequirePermission('application.reopen')
  @Get(':id/reopening')
  async reopeningWarning(@Caller() caller: Principal, @Param('id') id: string): Promise<ReopeningWarningResponseDto> {
    await this.snapshots.get({ type: 'application', id }, scopeOf(caller));
    return { warning: { ...REOPENING_WARNING }, warningHash: REOPENING_WARNING_HASH };
  }

  /** Takes up a case that the county refused, or that was withdrawn or lapsed. */
  @RequirePermission('application.reopen')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'ALREADY_OPEN',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'FIRM_BANNED',
    'RE_REVIEW_BARRED',
    'NOT_COUNTYS_DECISION',
    'WARNING_NOT_ACKNOWLEDGED',
    'REASON_REQUIRED',
    'RETURN_STEP_UNKNOWN',
    ...GOES_ON_NO_MORE,
  )
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':id/reopening')
  reopen(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ReopeningRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'reopen', ...body });
  }

  private give(envelope: CommandEnvelope, caller: Principal, id: string, command: PlainCommand): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id },
      command,
      view: (snapshot) => toApplicationResponse(snapshot, caller),
    });
  }
}
