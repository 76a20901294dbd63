import { type Principal, RequirePermission } from '@app/auth';
import type { AggregateRef, ClockCommand } from '@app/domain';
import type { StoredSnapshot } from '@app/record';
import { Body, HttpCode, Param, Post, type Type } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import type { ProblemCode } from '../platform/problems/problem-catalogue';
import type { Commands } from '../record-access/commands.service';
import { CLOCK_PROBLEMS } from './clock-problems';
import { ExtendClockRequestDto, PauseClockRequestDto, ResumeClockRequestDto } from './dto/clock.requests.dto';

/**
 * What may be done to one clock of a thing that has an id: the base of a controller, which names the address and what else may be
 * refused. A function, because the description of the API is made of decorators, and these must know the answer.
 *
 * @param response the thing as it is answered
 * @param ended the refusal where the thing itself has ended, if it can end before its clocks
 */
export function clockActs<R extends object>(response: Type<R>, ...ended: readonly ProblemCode[]) {
  abstract class ClockActs {
    protected abstract readonly commands: Commands;
    protected abstract readonly type: AggregateRef['type'];

    /** Stops one clock for a legal reason; the others run on. Nobody stops their own. */
    @RequirePermission('clock.pause')
    @Problems(...ended, ...CLOCK_PROBLEMS.pause)
    @ApiOkResponse({ type: response })
    @HttpCode(200)
    @Post('pause')
    pause(
      @Envelope() envelope: CommandEnvelope,
      @Caller() caller: Principal,
      @Param('id') id: string,
      @Param('key') clock: string,
      @Body() { reason, note }: PauseClockRequestDto,
    ): Promise<Answer<R>> {
      return this.give(envelope, caller, id, { type: 'pause-clock', clock, reason, note });
    }

    /** Runs a clock on with its exact rest. */
    @RequirePermission('clock.resume')
    @Problems(...ended, ...CLOCK_PROBLEMS.resume)
    @ApiOkResponse({ type: response })
    @HttpCode(200)
    @Post('resume')
    resume(
      @Envelope() envelope: CommandEnvelope,
      @Caller() caller: Principal,
      @Param('id') id: string,
      @Param('key') clock: string,
      @Body() { note = '' }: ResumeClockRequestDto,
    ): Promise<Answer<R>> {
      return this.give(envelope, caller, id, { type: 'resume-clock', clock, note });
    }

    /** Gives a running clock more days, in time and with a reason; the due day before stays on record. */
    @RequirePermission('clock.extend')
    @Problems(...ended, ...CLOCK_PROBLEMS.extend)
    @ApiOkResponse({ type: response })
    @HttpCode(200)
    @Post('extend')
    extend(
      @Envelope() envelope: CommandEnvelope,
      @Caller() caller: Principal,
      @Param('id') id: string,
      @Param('key') clock: string,
      @Body() { days, reason }: ExtendClockRequestDto,
    ): Promise<Answer<R>> {
      return this.give(envelope, caller, id, { type: 'extend-clock', clock, days, reason });
    }

    /** The thing as the caller sees it once the command is done. */
    protected abstract view(snapshot: StoredSnapshot, caller: Principal): R;

    private give(envelope: CommandEnvelope, caller: Principal, id: string, command: ClockCommand): Promise<Answer<R>> {
      return this.commands.give(envelope, caller, {
        aggregate: { type: this.type, id },
        command: { ...command },
        view: (snapshot) => this.view(snapshot, caller),
      });
    }
  }

  return ClockActs;
}
