import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import {
  ConclusionRequestDto,
  ExcuseRequestDto,
  ItemRequestDto,
  RecusalRequestDto,
  VoteRequestDto,
} from './dto/item.requests.dto';
import { MeetingActs } from './meeting-acts';
import { MeetingResponseDto } from './meeting.response';

type Answered = Promise<Answer<MeetingResponseDto>>;

/** What members do about one item of a meeting. */
@ApiTags('meetings')
@Controller('api/v1/meetings')
export class MeetingItemController {
  constructor(private readonly acts: MeetingActs) {}

  /** Somebody takes no part in an item and does not count for its quorum. */
  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'REASON_REQUIRED', 'ITEM_CLOSED', 'MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/recusals')
  recuse(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: RecusalRequestDto,
  ): Answered {
    return this.acts.give(envelope, caller, id, { type: 'recuse-member', ...body });
  }

  /** A member who is away is not waited for; the reason stands in the minutes, and the quorum is asked without them. */
  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'NO_VOTE_OUTSTANDING', 'REASON_REQUIRED', 'NO_VOTE_HERE', 'ITEM_CLOSED')
  @Problems('MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/excuses')
  excuse(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ExcuseRequestDto,
  ): Answered {
    return this.acts.give(envelope, caller, id, { type: 'excuse-member', ...body });
  }

  @RequirePermission('meeting.take-part')
  @Problems('NOT_A_MEMBER', 'NOT_PRESENT', 'MEMBER_RECUSED', 'NO_VETO', 'NO_VOTE_HERE', 'ALREADY_VOTED', 'ITEM_CLOSED')
  @Problems('MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/votes')
  vote(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: VoteRequestDto,
  ): Answered {
    return this.acts.give(envelope, caller, id, { type: 'cast-vote', ...body });
  }

  /** Ends the voting on an item, once everybody who is waited for has voted, and announces what came of it. */
  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'VOTES_OUTSTANDING', 'NO_VOTE_HERE', 'ITEM_CLOSED', 'MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/results')
  count(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ItemRequestDto,
  ): Answered {
    return this.acts.give(envelope, caller, id, { type: 'count-votes', ...body });
  }

  /** What the meeting came to on a title's case, or on an item that is not voted on. */
  @RequirePermission('meeting.take-part')
  @Problems('FOUR_EYES')
  @Problems('NOT_YOUR_TURN', 'VOTE_REQUIRED', 'REASON_REQUIRED', 'ITEM_CLOSED', 'MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/conclusions')
  conclude(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ConclusionRequestDto,
  ): Answered {
    return this.acts.give(envelope, caller, id, { type: 'conclude-item', ...body });
  }
}
