import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { applicationIdOf } from '../document-request/document-request.mapper';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import {
  AddDepartmentRequestDto,
  ObjectionWithdrawalRequestDto,
  SeatDelegationRequestDto,
} from './dto/seat.requests.dto';
import { ReviewDays } from './review-days';
import { toReviewResponse } from './review.mapper';
import { ReviewResponseDto } from './review.response';

type Answered = Promise<Answer<ReviewResponseDto>>;

/** What happens to a seat of a round beside its answer. */
@ApiTags('reviews')
@Controller('api/v1/reviews')
export class SeatController {
  constructor(
    private readonly commands: Commands,
    private readonly days: ReviewDays,
  ) {}

  /** Who objected takes it back, with a note of what changed. */
  @RequirePermission('review.withdraw-objection')
  @Problems(
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'SEAT_DELEGATED',
    'NO_OBJECTION',
    'REASON_REQUIRED',
    'REVIEW_CLOSED',
  )
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/objection-withdrawal')
  withdrawObjection(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ObjectionWithdrawalRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'withdraw-objection', ...body });
  }

  /** Brings one more department into an open round, with a reason and a clock of its own. */
  @RequirePermission('review.add-department')
  @Problems(
    'REVIEW_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'NOT_A_JOINT_REVIEW',
    'SEAT_EXISTS',
    'REASON_REQUIRED',
  )
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/departments')
  addDepartment(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: AddDepartmentRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'add-department', ...body });
  }

  /** Hands the caller's seat to a colleague of the same department, for this case. */
  @RequirePermission('review.delegate')
  @Problems(
    'REVIEW_CLOSED',
    'STEP_NOT_OPEN',
    'APPLICATION_CLOSED',
    'CULTIVATION_PAUSED',
    'NOT_YOUR_TURN',
    'FOUR_EYES',
    'SEAT_DELEGATED',
    'ALREADY_ANSWERED',
    'DELEGATE_NOT_ELIGIBLE',
    'REASON_REQUIRED',
  )
  @ApiOkResponse({ type: ReviewResponseDto })
  @HttpCode(200)
  @Post(':id/delegation')
  delegate(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: SeatDelegationRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'delegate-seat', ...body });
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
      view: (snapshot) => toReviewResponse(snapshot, reviewId, caller, this.days.now()),
    });
  }
}
