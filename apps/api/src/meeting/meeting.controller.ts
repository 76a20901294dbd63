import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { SnapshotReader, deriveId } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import { Commands } from '../record-access/commands.service';
import { ConclusionRequestDto, ItemRequestDto, RecusalRequestDto, VoteRequestDto } from './dto/item.requests.dto';
import {
  CallMeetingRequestDto,
  CancelMeetingRequestDto,
  MeetingQueryDto,
  MinutesRequestDto,
  OpenMeetingRequestDto,
} from './dto/meeting.requests.dto';
import { toMeetingResponse } from './meeting.mapper';
import { MeetingPageDto, MeetingResponseDto } from './meeting.response';
import { MeetingService } from './meeting.service';

type Answered = Promise<Answer<MeetingResponseDto>>;
type Given = { readonly type: string } & Readonly<Record<string, unknown>>;

const COUNT_CAP = 10_000;

@ApiTags('meetings')
@Controller('api/v1/meetings')
export class MeetingController {
  constructor(
    private readonly commands: Commands,
    private readonly snapshots: SnapshotReader,
    private readonly service: MeetingService,
    private readonly pages: Pages,
  ) {}

  @RequirePermission('meeting.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: MeetingQueryDto): Promise<MeetingPageDto> {
    const scope = scopeOf(caller);
    const filter = query.status ? { status: query.status } : {};
    const page = await this.snapshots.page('meeting', scope, filter, this.pages.request('meetings', query));
    const total = await this.snapshots.count('meeting', scope, filter, COUNT_CAP);
    const items = page.items.map((snapshot) => toMeetingResponse(snapshot, caller));
    return this.pages.answer('meetings', query, { ...page, items }, total) as MeetingPageDto;
  }

  @RequirePermission('meeting.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<MeetingResponseDto> {
    const snapshot = await this.snapshots.get({ type: 'meeting', id }, scopeOf(caller));
    return toMeetingResponse(snapshot, caller, await this.service.minutesOf(id));
  }

  /** Calls a meeting: its members, its rule and its agenda stand before the first vote. */
  @RequirePermission('meeting.call')
  @Problems('MEMBERS_UNSOUND', 'MEMBER_UNKNOWN', 'CHAIR_NOT_A_MEMBER', 'DATE_IN_PAST', 'AGENDA_UNKNOWN')
  @Problems('NO_VOTE_ON_TITLES', 'PANEL_NOT_CLOSED', 'PANEL_NOT_PASSED')
  @ApiCreatedResponse({ type: MeetingResponseDto })
  @Post()
  async call(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Body() body: CallMeetingRequestDto,
  ): Answered {
    const id = deriveId('mtg', envelope.actor, envelope.commandId);
    return this.give(envelope, caller, id, await this.service.callOf(body, caller), 201);
  }

  /** Opens it with those who came; without a quorum it does not open. */
  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'NOT_A_MEMBER_PRESENT', 'MEETING_NOT_DUE', 'NO_QUORUM', 'MEETING_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/open')
  open(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: OpenMeetingRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'open-meeting', ...body });
  }

  /** Somebody takes no part in an item and does not count for its quorum. */
  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'ITEM_CLOSED', 'MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/recusals')
  recuse(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: RecusalRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'recuse-member', ...body });
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
    return this.give(envelope, caller, id, { type: 'cast-vote', ...body });
  }

  /** Ends the voting on an item and announces what came of it. */
  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'NO_VOTE_HERE', 'ITEM_CLOSED', 'MEETING_NOT_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/results')
  count(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: ItemRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'count-votes', ...body });
  }

  /** What the meeting came to on a title's case, or on an item that is not voted on. */
  @RequirePermission('meeting.take-part')
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
    return this.give(envelope, caller, id, { type: 'conclude-item', ...body });
  }

  /** Freezes the minutes under their number and hash. */
  @RequirePermission('meeting.take-part')
  @Problems(
    'NOT_YOUR_TURN',
    'ITEMS_OPEN',
    'MINUTES_REQUIRED',
    'MINUTES_NUMBER_TAKEN',
    'MEETING_NOT_OPEN',
    'MEETING_CLOSED',
  )
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/close')
  close(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: MinutesRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'close-meeting', ...body });
  }

  @RequirePermission('meeting.take-part')
  @Problems('NOT_YOUR_TURN', 'REASON_REQUIRED', 'MEETING_OPEN', 'MEETING_CLOSED')
  @ApiOkResponse({ type: MeetingResponseDto })
  @HttpCode(200)
  @Post(':id/cancel')
  cancel(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() { reason }: CancelMeetingRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'cancel-meeting', reason });
  }

  private give(envelope: CommandEnvelope, caller: Principal, id: string, command: Given, status = 200): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'meeting', id },
      command,
      status,
      view: (snapshot) => toMeetingResponse(snapshot, caller),
    });
  }
}
