import { type Principal, RequirePermission } from '@app/auth';
import type { ClockCommand } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { toPanelResponse } from '../panel/panel.mapper';
import { PanelResponseDto } from '../panel/panel.response';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { CLOCK_PROBLEMS } from './clock-problems';
import { ExtendClockRequestDto, PauseClockRequestDto, ResumeClockRequestDto } from './dto/clock.requests.dto';

type Answered = Promise<Answer<PanelResponseDto>>;

@ApiTags('clocks')
@Controller('api/v1/panels/:id/clocks/:key')
export class PanelClockController {
  constructor(private readonly commands: Commands) {}

  /** Stops one clock of a panel for a legal reason; the others run on. Nobody stops their own. */
  @RequirePermission('clock.pause')
  @Problems('REVIEW_CLOSED', ...CLOCK_PROBLEMS.pause)
  @ApiOkResponse({ type: PanelResponseDto })
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
  @Problems('REVIEW_CLOSED', ...CLOCK_PROBLEMS.resume)
  @ApiOkResponse({ type: PanelResponseDto })
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
  @Problems('REVIEW_CLOSED', ...CLOCK_PROBLEMS.extend)
  @ApiOkResponse({ type: PanelResponseDto })
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
      aggregate: { type: 'panel', id },
      command: { ...command },
      view: (snapshot) => toPanelResponse(snapshot, caller),
    });
  }
}
