import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import type { ClockCommand } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { toNoticeResponse } from '../notice/notice.mapper';
import { NoticeResponseDto } from '../notice/notice.response';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { CLOCK_PROBLEMS } from './clock-problems';
import { ExtendClockRequestDto, PauseClockRequestDto, ResumeClockRequestDto } from './dto/clock.requests.dto';

type Answered = Promise<Answer<NoticeResponseDto>>;

@ApiTags('clocks')
@Controller('api/v1/notices/:id/clocks/:key')
export class NoticeClockController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** Stops the clock of one objection for a legal reason; the days of the notice itself stand still for nothing. */
  @RequirePermission('clock.pause')
  @Problems(...CLOCK_PROBLEMS.pause)
  @ApiOkResponse({ type: NoticeResponseDto })
  @HttpCode(200)
  @Post('pause')
  pause(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('key') clock: string,
    @Body() { reason, note }: PauseClockRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'pause-clock', clock, reason, note });
  }

  /** Runs a clock on with its exact rest. */
  @RequirePermission('clock.resume')
  @Problems(...CLOCK_PROBLEMS.resume)
  @ApiOkResponse({ type: NoticeResponseDto })
  @HttpCode(200)
  @Post('resume')
  resume(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('key') clock: string,
    @Body() { note = '' }: ResumeClockRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'resume-clock', clock, note });
  }

  /** Gives a running clock more days, in time and with a reason; the due day before stays on record. */
  @RequirePermission('clock.extend')
  @Problems(...CLOCK_PROBLEMS.extend)
  @ApiOkResponse({ type: NoticeResponseDto })
  @HttpCode(200)
  @Post('extend')
  extend(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('key') clock: string,
    @Body() { days, reason }: ExtendClockRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'extend-clock', clock, days, reason });
  }

  private give(envelope: CommandEnvelope, caller: Principal, id: string, command: ClockCommand): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'notice', id },
      command: { ...command },
      view: (snapshot) => {
        const today = { today: this.clock.today(), calendar: this.calendars.calendar() };
        return toNoticeResponse(snapshot, today, caller);
      },
    });
  }
}
