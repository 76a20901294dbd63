import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { StoredJury } from '@app/conduct';
import type { ApplicationState, PanelState, Scores } from '@app/domain';
import { SnapshotReader } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { applicationIdOf } from '../document-request/document-request.mapper';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { CaseFileGate } from '../record-access/case-file-gate.service';
import { Commands } from '../record-access/commands.service';
import {
  DeclarationRequestDto,
  OpinionRequestDto,
  ScoresRequestDto,
  SiteCheckRequestDto,
} from './dto/review.requests.dto';
import { checkOnPanel, isPanelId, ownSeatOf, toPanelReview } from './panel-review';
import { ReviewDays } from './review-days';
import { toReviewResponse } from './review.mapper';
import { ReviewResponseDto } from './review.response';

type Answered = Promise<Answer<ReviewResponseDto>>;

@ApiTags('reviews')
@Controller('api/v1/reviews')
export class ReviewController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly jury: StoredJury,
    private readonly gate: CaseFileGate,
    private readonly days: ReviewDays,
  ) {}

  /** One round of a case; by the id of the case itself, its latest. */
  @RequirePermission('review.read')
  @Problems('DECLARE_FIRST', 'NOT_ON_PANEL')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<ReviewResponseDto> {
    if (isPanelId(id)) return this.readPanel(id, caller);
    const ref = { type: 'application', id: applicationIdOf(id) } as const;
    const application = await this.snapshots.get<ApplicationState>(ref, scopeOf(caller));
    await this.gate.check(application.state.creditCode, caller);
    const latest = id === application.id ? application.state.reviews.at(-1)?.id : undefined;
    return toReviewResponse(application, latest ?? id, caller, this.days.now());
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
    'PAPER_NO_REQUIRED',
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
  @Problems('NOT_YOUR_TURN', 'FOUR_EYES', 'ALREADY_ANSWERED', 'DECLARE_FIRST', 'SEAT_LAPSED')
  @Problems('SCORESHEET_MISMATCH', 'POINTS_OUT_OF_RANGE')
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/scores')
  score(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ScoresRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'give-scores', ...body }, body);
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
    'SEAT_LAPSED',
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
    'DOCUMENT_INFECTED',
    'DOCUMENT_NOT_SCANNED',
    'NOT_AN_IMAGE',
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

  /** A panel of experts; the caller's own points while they are sealed. */
  private async readPanel(id: string, caller: Principal): Promise<ReviewResponseDto> {
    const ref = { type: 'panel', id } as const;
    const panel = await this.snapshots.get<PanelState>(ref, scopeOf(caller));
    checkOnPanel(panel.state, caller);
    const seat = ownSeatOf(panel.state, caller);
    return toPanelReview(panel, caller, seat === undefined ? undefined : (await this.jury.sealed(ref))[seat]);
  }

  private give(
    envelope: CommandEnvelope,
    caller: Principal,
    reviewId: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
    own?: Scores,
  ): Answered {
    if (isPanelId(reviewId)) {
      return this.commands.give(envelope, caller, {
        aggregate: { type: 'panel', id: reviewId },
        command,
        view: (snapshot) => toPanelReview(snapshot, caller, own),
      });
    }
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id: applicationIdOf(reviewId) },
      command: { ...command, reviewId },
      view: (snapshot) => toReviewResponse(snapshot, reviewId, caller, this.days.now()),
    });
  }
}
