import { type Principal, RequirePermission } from '@app/auth';
import { type ClockCommand, normalizeCreditCode } from '@app/domain';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { toCultivationResponse } from '../cultivation/cultivation.mapper';
import { CultivationResponseDto } from '../cultivation/cultivation.response';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { Firms } from '../record-access/firms.service';
import { CLOCK_PROBLEMS } from './clock-problems';
import { ExtendClockRequestDto, PauseClockRequestDto, ResumeClockRequestDto } from './dto/clock.requests.dto';

type Answered = Promise<Answer<CultivationResponseDto>>;

@ApiTags('clocks')
@Controller('api/v1/cultivations/:creditCode/clocks/:key')
export class CultivationClockController {
  constructor(
    private readonly commands: Commands,
    private readonly firms: Firms,
  ) {}

  /** Stops one clock of a plan, such as `checkpoint:p1.c2`, for a legal reason; the others run on. Nobody stops their own. */
  @RequirePermission('clock.pause')
  @Problems('CULTIVATION_CLOSED', ...CLOCK_PROBLEMS.pause)
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post('pause')
  pause(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('key') clock: string,
    @Body() { reason, note }: PauseClockRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'pause-clock', clock, reason, note });
  }

  /** Runs a clock on with its exact rest. */
  @RequirePermission('clock.resume')
  @Problems('CULTIVATION_CLOSED', ...CLOCK_PROBLEMS.resume)
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post('resume')
  resume(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('key') clock: string,
    @Body() { note = '' }: ResumeClockRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'resume-clock', clock, note });
  }

  /** Gives a running clock more days, in time and with a reason; the due day before stays on record. */
  @RequirePermission('clock.extend')
  @Problems('CULTIVATION_CLOSED', ...CLOCK_PROBLEMS.extend)
  @ApiOkResponse({ type: CultivationResponseDto })
  @HttpCode(200)
  @Post('extend')
  extend(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('creditCode') creditCode: string,
    @Param('key') clock: string,
    @Body() { days, reason }: ExtendClockRequestDto,
  ): Answered {
    return this.give(envelope, caller, creditCode, { type: 'extend-clock', clock, days, reason });
  }

  private async give(envelope: CommandEnvelope, caller: Principal, code: string, command: ClockCommand): Answered {
    const { id } = await this.firms.cultivationOf(normalizeCreditCode(code), caller);
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'cultivation', id },
      command: { ...command },
      view: (snapshot) => toCultivationResponse(snapshot, caller),
    });
  }
}
