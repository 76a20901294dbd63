import { type Principal, RequirePermission } from '@app/auth';
import type { ClockCommand } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { toApplicationResponse } from '../application/application.mapper';
import { ApplicationResponseDto } from '../application/application.response';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { CLOCK_PROBLEMS } from './clock-problems';
import { ExtendClockRequestDto, PauseClockRequestDto, ResumeClockRequestDto } from './dto/clock.requests.dto';

type Answered = Promise<Answer<ApplicationResponseDto>>;

@ApiTags('clocks')
@Controller('api/v1/applications/:id/clocks/:key')
export class ApplicationClockController {
  constructor(private readonly commands: Commands) {}

  /** Stops one clock of a case for a legal reason; the others run on. Nobody stops their own. */
  @RequirePermission('clock.pause')
  @Problems('APPLICATION_CLOSED', ...CLOCK_PROBLEMS.pause)
  @ApiOkResponse({ type: ApplicationResponseDto })
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
  @Problems('APPLICATION_CLOSED', ...CLOCK_PROBLEMS.resume)
  @ApiOkResponse({ type: ApplicationResponseDto })
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
  @Problems('APPLICATION_CLOSED', ...CLOCK_PROBLEMS.extend)
  @ApiOkResponse({ type: ApplicationResponseDto })
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
      aggregate: { type: 'application', id },
      command: { ...command },
      view: (snapshot) => toApplicationResponse(snapshot, caller),
    });
  }
}
