import { type Principal, RequirePermission } from '@app/auth';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { toApplicationResponse } from './application.mapper';
import { ApplicationResponseDto } from './application.response';
import { BanMatchJudgementRequestDto, LookAgainRequestDto } from './dto/ban-match.requests.dto';

type Answered = Promise<Answer<ApplicationResponseDto>>;
type PlainCommand = { readonly type: string } & Readonly<Record<string, unknown>>;

/** People whom a firm may share with a firm under a ban. They refuse nothing: somebody judges. */
@ApiTags('applications')
@Controller('api/v1/applications/:id/ban-matches')
export class BanMatchController {
  constructor(private readonly commands: Commands) {}

  /** Compares the people of the firm with those of firms under a ban once more; what is new waits for a judgement. */
  @RequirePermission('ban-match.judge')
  @Problems('APPLICATION_CLOSED')
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post()
  lookAgain(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: LookAgainRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'note-ban-matches', ...body });
  }

  /** Says, with the reason, whether it is the same person and whether the ban reaches this firm. Somebody else may say otherwise later. */
  @RequirePermission('ban-match.judge')
  @Problems('APPLICATION_CLOSED', 'CULTIVATION_PAUSED', 'NOT_YOUR_TURN', 'FOUR_EYES', 'REASON_REQUIRED')
  @ApiOkResponse({ type: ApplicationResponseDto })
  @HttpCode(200)
  @Post(':matchId/judgement')
  judge(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Param('matchId') matchId: string,
    @Body() body: BanMatchJudgementRequestDto,
  ): Answered {
    return this.give(envelope, caller, id, { type: 'judge-ban-match', matchId, ...body });
  }

  private give(envelope: CommandEnvelope, caller: Principal, id: string, command: PlainCommand): Answered {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'application', id },
      command,
      view: (snapshot) => toApplicationResponse(snapshot, caller),
    });
  }
}
