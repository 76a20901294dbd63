import { type Principal, RequirePermission, scopeOf } from '@app/auth';
import { type MeetingState, isMeetingOpenTo, meetingReach } from '@app/domain';
import { SnapshotReader, deriveId, notFound } from '@app/record';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Pages } from '../platform/paging/pages';
import {
  CallMeetingRequestDto,
  CancelMeetingRequestDto,
  MeetingQueryDto,
  MinutesRequestDto,
  OpenMeetingRequestDto,
} from './dto/meeting.requests.dto';
import { toMeetingResponse } from './meeting.mapper';
import { MeetingActs } from './meeting-acts';
import { MeetingPageDto, MeetingResponseDto } from './meeting.response';
import { MeetingService } from './meeting.service';

type Answered = Promise<Answer<MeetingResponseDto>>;

const COUNT_CAP = 10_000;

@ApiTags('meetings')
@Controller('api/v1/meetings')
export class MeetingController {
  constructor(
    private readonly acts: MeetingActs,
    private readonly snapshots: SnapshotReader,
    private readonly service: MeetingService,
    private readonly pages: Pages,
  ) {}

  @RequirePermission('meeting.read')
  @Problems('CURSOR_INVALID')
  @Get()
  async list(@Caller() caller: Principal, @Query() query: MeetingQueryDto): Promise<MeetingPageDto> {
    const scope = scopeOf(caller);
    const reach = meetingReach(caller);
    const filter = {
      ...(query.status ? { status: query.status } : {}),
      ...(reach === 'all' ? {} : { meetingsOf: { account: caller.id, cases: reach === 'cases' } }),
    };
    const page = await this.snapshots.page('meeting', scope, filter, this.pages.request('meetings', query));
    const total = await this.snapshots.count('meeting', scope, filter, COUNT_CAP);
    const items = page.items.map((snapshot) => toMeetingResponse(snapshot, caller));
    return this.pages.answer('meetings', query, { ...page, items }, total) as MeetingPageDto;
  }

  /** With its votes and minutes: to its members, who called it, leaders and auditors; to the office where it deals with a case. */
  @RequirePermission('meeting.read')
  @Get(':id')
  async read(@Caller() caller: Principal, @Param('id') id: string): Promise<MeetingResponseDto> {
    const snapshot = await this.snapshots.get<MeetingState>({ type: 'meeting', id }, scopeOf(caller));
    if (!isMeetingOpenTo(snapshot.state, caller)) throw notFound();
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
    return this.acts.give(envelope, caller, id, await this.service.callOf(body, caller), 201);
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
    return this.acts.give(envelope, caller, id, { type: 'open-meeting', ...body });
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
    return this.acts.give(envelope, caller, id, { type: 'close-meeting', ...body });
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
    return this.acts.give(envelope, caller, id, { type: 'cancel-meeting', reason });
  }
}
