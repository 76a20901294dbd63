import { type Principal, RequirePermission } from '@app/auth';
import { BusinessClock, CalendarService } from '@app/calendar';
import { Body, Controller, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Answer } from '../platform/commands/answer';
import { Caller } from '../platform/commands/caller';
import { type CommandEnvelope, Envelope } from '../platform/commands/command-envelope';
import { Problems } from '../platform/openapi/problems.decorator';
import { Commands } from '../record-access/commands.service';
import { EditNoticeRequestDto, RestartNoticeRequestDto } from './dto/notice.requests.dto';
import { toNoticeResponse } from './notice.mapper';
import { NoticeResponseDto } from './notice.response';

/** What the bureau does to a notice that stands. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticeRestartController {
  constructor(
    private readonly commands: Commands,
    private readonly clock: BusinessClock,
    private readonly calendars: CalendarService,
  ) {}

  /** Publishes anew after a material change: new text and hash, the whole countdown; what stood before and objections are kept. */
  @RequirePermission('notice.restart')
  @Problems('NOTICE_ENDED', 'NOTICE_UNCHANGED', 'PERSONAL_DATA_IN_TEXT', 'REASON_REQUIRED')
  @ApiOkResponse({ type: NoticeResponseDto })
  @HttpCode(200)
  @Post(':id/restart')
  restart(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: RestartNoticeRequestDto,
  ): Promise<Answer<NoticeResponseDto>> {
    return this.give(envelope, caller, id, { type: 'restart', ...body });
  }

  /** Always refused: what is published is frozen. Publish it anew instead. */
  @RequirePermission('notice.restart')
  @Problems('NOTICE_ENDED', 'NOTICE_FROZEN')
  @ApiOkResponse({ type: NoticeResponseDto })
  @Patch(':id')
  edit(
    @Envelope() envelope: CommandEnvelope,
    @Caller() caller: Principal,
    @Param('id') id: string,
    @Body() body: EditNoticeRequestDto,
  ): Promise<Answer<NoticeResponseDto>> {
    return this.give(envelope, caller, id, { type: 'edit', ...body });
  }

  private give(
    envelope: CommandEnvelope,
    caller: Principal,
    id: string,
    command: { readonly type: string } & Readonly<Record<string, unknown>>,
  ): Promise<Answer<NoticeResponseDto>> {
    return this.commands.give(envelope, caller, {
      aggregate: { type: 'notice', id },
      command,
      view: (snapshot) => {
        const today = { today: this.clock.today(), calendar: this.calendars.calendar() };
        return toNoticeResponse(snapshot, today, caller);
      },
    });
  }
}
