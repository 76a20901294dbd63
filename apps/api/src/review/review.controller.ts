import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import type { ApplicationState } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { applicationIdOf } from '../document-request/document-request.mapper';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import {
  DeclarationRequestDto,
  OpinionRequestDto,
  ScoresRequestDto,
  SiteCheckRequestDto,
} from './dto/review.requests.dto';
import { toReviewResponse } from './review.mapper';
import { ReviewResponseDto } from './review.response';

type Answered = Promise<Answer<ReviewResponseDto>>;

@ApiTags('reviews')
@Controller('api/v1/reviews')
export class ReviewController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
  ) {}

  /** One round of a case; by the id of the case itself, its latest. */
  @RequirePermission('review.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<ReviewResponseDto> {
    const ref = { type: 'application', id: applicationIdOf(id) } as const;
    const application = await this.snapshots.get<ApplicationState>(ref, scopeOf(caller));
    const latest = id === application.id ? application.state.reviews.at(-1)?.id : undefined;
    return toReviewResponse(application, latest ?? id, caller);
  }

  /** A department, or the bureau, answers for the facts within its duty; what comes too late is kept and not counted. */
  @RequirePermission('review.give-opinion')
  @Problems(
    'REVIEW_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'ALREADY_ANSWERED',
    'VERDICT_NOT_APPLICABLE',
    'SEAT_DELEGATED',
    'FACT_AND_CLAUSE',
    'CONDITION_NOT_PUBLISHED',
    'REASON_REQUIRED',
    'USE_SITE_CHECK',
  )
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/opinions')
  giveOpinion(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: OpinionRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'give-opinion', ...body });
  }

  /** An expert's points, for rounds with a scoresheet; others are refused with `NO_SCORESHEET`. */
  @RequirePermission('review.score')
  @Problems('REVIEW_CLOSED', 'STEP_NOT_OPEN', 'APPLICATION_CLOSED', 'CULTIVATION_PAUSED', 'NO_SCORESHEET')
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/scores')
  score(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ScoresRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'give-scores', ...body });
  }

  /** Declares whether there is a conflict of interest; a conflict is a recusal. */
  @RequirePermission('review.declare')
  @Problems(
    'REVIEW_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'ALREADY_ANSWERED',
  )
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/declarations')
  declare(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: DeclarationRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'declare-conflict', ...body });
  }

  /** What two people found on the spot. */
  @RequirePermission('review.site-check')
  @Problems(
    'REVIEW_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'NOT_A_SITE_CHECK',
    'TWO_PEOPLE_REQUIRED',
    'DOCUMENT_UNKNOWN',
    'CHECKLIST_ITEM_UNKNOWN',
    'DATE_IN_FUTURE',
  )
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/site-check')
  siteCheck(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: SiteCheckRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'record-site-check', ...body });
  }

  private give(
    envelope: CommandEnvelope,
    caller: Principal,
    reviewId: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
  ): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: applicationIdOf(reviewId) },
      command: { ...command, reviewId },
      view: (snapshot) => toReviewResponse(snapshot, reviewId, caller),
    });
  }
}
